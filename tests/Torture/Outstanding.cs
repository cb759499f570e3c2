using Npgsql;

namespace PartyWorkflow.Torture;

/// <summary>What is left to do, as the database tells it.</summary>
/// <param name="Due">Obligations that the planner has to look at.</param>
/// <param name="Scheduled">Notices of the calendar that have not left.</param>
/// <param name="OfEvents">Notices of events that have not left.</param>
/// <param name="Attempts">Of all of them; changes while nodes work.</param>
/// <param name="NextTry">Before this instant none is tried again.</param>
internal sealed record Outstanding(DateTimeOffset SweptThrough, long Due, long Scheduled, long OfEvents, long Attempts, long Leased, DateTimeOffset? NextTry)
{
    public static readonly Outstanding Unknown = new(DateTimeOffset.MinValue, -1, -1, -1, -1, -1, null);

    public long Pending => Scheduled + OfEvents;

    /// <summary><see cref="Unknown"/>: the database is away.</summary>
    public static async Task<Outstanding> ReadAsync(string connectionString, DateTimeOffset now)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("""
                SELECT (SELECT max("SweptThrough") FROM "Installations"), (SELECT count(*) FROM "Obligations" WHERE "NextActionAt" <= $1),
                count(*) FILTER (WHERE NOT "IsOfAnEvent"), count(*) FILTER (WHERE "IsOfAnEvent"), coalesce(sum("Attempts"), 0), count(*) FILTER (WHERE "State" = 'Leased'), min("NotBefore")
                FROM "Notices" WHERE "State" IN ('Planned', 'Leased')
                """, connection) { Parameters = { new() { Value = now.UtcDateTime } } };
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            return new Outstanding(
                reader.IsDBNull(0) ? DateTimeOffset.MinValue : new DateTimeOffset(reader.GetDateTime(0)), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5),
                reader.IsDBNull(6) ? null : new DateTimeOffset(reader.GetDateTime(6)));
        }
        catch (NpgsqlException)
        {
            return Unknown;
        }
    }

    /// <summary>Everything that can be done at this instant is done.</summary>
    public bool IsNothing(bool inSendingHours, DateTimeOffset stop, bool isSweep) =>
        this != Unknown && (!isSweep || SweptThrough >= stop) && OfEvents == 0 && (!inSendingHours || (Due == 0 && Scheduled == 0));
}
