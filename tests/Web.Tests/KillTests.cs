using Microsoft.Data.Sqlite;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>
/// I9, R22: the program is killed in the middle of delivery, again and again. Afterwards every planned notice was delivered, and a repeat has the
/// Message-ID of the first.
/// </summary>
public sealed class KillTests
{
    private const int Rounds = 8;
    private const int NoticesForEachRound = 60;

    [Fact]
    public async Task KilledInTheMiddleOfDelivery_LosesNothing_AndRepeatsUnderTheSameName()
    {
        var folder = Directory.CreateTempSubdirectory("partyworkflow-kill-").FullName;
        var deliveries = new List<string>();
        await using (await ProgramUnderTest.StartAsync("2026-05-20T09:00:00+07:00", folder))
        {
            // The first start loads the demonstration.
        }

        var mails = Path.Combine(folder, "var", "mail");
        var killedInside = 0;
        for (var round = 0; round < Rounds; round++)
        {
            Plan(folder, round);
            var program = await ProgramUnderTest.StartAsync("2026-05-20T09:10:00+07:00", folder);
            await DeliveredAsync(mails, deliveries, 1 + (round * 3 % 17));
            await program.KillAsync();
            await program.DisposeAsync();
            killedInside += Count(folder, "State IN ('Planned', 'Leased')") > 0 ? 1 : 0;
            // A worker that died keeps its lease for ten minutes; the test lets them pass.
            Execute(folder, "UPDATE Notices SET LeasedUntil = '2000-01-01 00:00:00' WHERE State = 'Leased'");
        }

        await using (await ProgramUnderTest.StartAsync("2026-05-20T09:10:00+07:00", folder))
        {
            await UntilAsync(mails, () => Count(folder, "State IN ('Planned', 'Leased')") == 0);
        }

        Assert.True(killedInside > 0, "no kill fell into a delivery: the test proves nothing");
        Assert.Equal(Rounds * NoticesForEachRound, Count(folder, "Milestone LIKE 'APPROVED#9%' AND State = 'Sent' AND SentAt IS NOT NULL"));
        var ids = Column(folder, "SELECT DISTINCT MessageId FROM Notices WHERE Milestone LIKE 'APPROVED#9%'");
        Assert.Equal(Rounds * NoticesForEachRound, ids.Count);
        // A file is named after its Message-ID, so a repeat under another name would be a file too many.
        var mailbox = new PickupMailbox(mails);
        var found = mailbox.List(10_000).Select(entry => mailbox.Read(entry.Id)!.MessageId).ToHashSet();
        Assert.All(ids, id => Assert.Contains(id, found));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Notices of events, due now, each a mail of its own.</summary>
    private static void Plan(string folder, int round) => Execute(folder, $"""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {NoticesForEachRound})
        INSERT INTO Notices (ObligationId, DueBefore, Milestone, RecipientId, Kind, Level, UnitId, Revision, DueAt, PlannedAt, NotBefore, State, Attempts, IsOfAnEvent)
        SELECT o.Id, o.DueBefore, 'APPROVED#9' || printf('%03d%03d', {round}, n.i), p.Id, 'Approved', 0, o.ResponsibleUnitId, o.Revision, '2026-05-20 02:00:00', '2026-05-20 02:00:00', '2026-05-20 02:00:00', 'Planned', 0, 1
        FROM n, (SELECT * FROM Obligations LIMIT 1) o, (SELECT Id FROM People WHERE Email = 'bc.hupt@example.org') p
        """);

    /// <summary>Waits until that many more mails have been handed over.</summary>
    private static async Task DeliveredAsync(string folder, List<string> seen, int more)
    {
        seen.Clear();
        using var arrived = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(folder, "*.eml") { EnableRaisingEvents = true };
        watcher.Renamed += (_, change) => { seen.Add(change.FullPath); arrived.Release(); };
        for (var i = 0; i < more; i++)
        {
            Assert.True(await arrived.WaitAsync(TimeSpan.FromSeconds(60)), "no mail was delivered");
        }
    }

    private static async Task UntilAsync(string folder, Func<bool> isSo)
    {
        using var arrived = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(folder) { EnableRaisingEvents = true };
        watcher.Renamed += (_, _) => arrived.Release();
        var deadline = System.Diagnostics.Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(deadline.Elapsed < TimeSpan.FromSeconds(90), "the outbox was not emptied");
            await arrived.WaitAsync(TimeSpan.FromMilliseconds(500));
        }
    }

    private static long Count(string folder, string where) => long.Parse(Column(folder, $"SELECT COUNT(*) FROM Notices WHERE {where}")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static List<string> Column(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetValue(0).ToString()!);
        }

        return values;
    }

    private static void Execute(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "var", "partyworkflow.db")};Pooling=False;Default Timeout=30");
        connection.Open();
        return connection;
    }
}
