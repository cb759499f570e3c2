using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence;

/// <summary>
/// The machine's clock, corrected to the database's: nodes whose clocks differ by minutes agree on what is due, and on whose lease has run out.
/// Between two corrections the machine's clock goes on, so that no statement waits for a clock.
/// </summary>
/// <remarks>Safe for use by several threads. Until the first <see cref="FollowAsync"/> it is the machine's clock.</remarks>
public sealed class DatabaseTime(TimeProvider machine) : TimeProvider
{
    private long _aheadTicks;

    /// <summary>How far the database's clock is ahead of the machine's.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Ahead;

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the database once. Its answer belongs to the middle of the asking.</summary>
    public async Task FollowAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var asked = machine.GetUtcNow();
            var answer = await db.Database.SqlQueryRaw<DateTime>(db.Dialect.Now).SingleAsync(cancellationToken);
            var half = (machine.GetUtcNow() - asked) / 2;
            var database = new DateTimeOffset(DateTime.SpecifyKind(answer, DateTimeKind.Utc));
            Interlocked.Exchange(ref _aheadTicks, (database - (asked + half)).Ticks);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
