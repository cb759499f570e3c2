using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace PartyWorkflow.Torture;

/// <summary>
/// I9, R20 to R23: three nodes on PostgreSQL are led through a calendar while nodes are killed, the database crashes, and the mail server refuses,
/// stalls and drops. At the end people have got what an independent computation of the rules says, and what one quiet node sends.
/// <c>PARTYWORKFLOW_TORTURE=long</c> plays a whole year.
/// </summary>
public sealed class TortureTests(ITestOutputHelper output)
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("PARTYWORKFLOW_TORTURE") == "long";

    private static readonly int Seed = int.Parse(Environment.GetEnvironmentVariable("PARTYWORKFLOW_SEED") ?? "1", CultureInfo.InvariantCulture);

    [TortureFact]
    public async Task ThreeTormentedNodes_SendWhatTheRulesGive_AndWhatOneQuietNodeSends()
    {
        var scenario = IsLong ? TortureScenario.Year(Seed) : TortureScenario.HalfYear(Seed);
        await using var server = await TortureDatabase.StartAsync();

        var tormented = await PlayAsync(scenario, IsLong ? new Torment(3, 200, 12, 0.25, Seed) : new Torment(3, 12, 1, 0.25, Seed), server);
        var quiet = await PlayAsync(scenario, Torment.None, server);

        var checker = new Checker(scenario);
        Assert.Empty(checker.Differences(tormented));
        Assert.Empty(checker.Differences(quiet));
        Assert.Equal(quiet.Received().Order(), tormented.Received().Order());
        Assert.Equal(0, quiet.Repeats);
        Assert.Empty(checker.DigestsInParts(quiet));
        Assert.True(tormented.Received().Any(), "nothing was sent: the test proves nothing");
    }

    private async Task<Evidence> PlayAsync(string scenario, Torment torment, TortureDatabase server)
    {
        var watch = Stopwatch.StartNew();
        await using var conductor = await Conductor.StartAsync(scenario, torment, server);
        var evidence = await conductor.PlayAsync();
        var report = Report(torment, conductor, evidence, new Checker(scenario), watch.Elapsed);
        output.WriteLine(report);
        if (Environment.GetEnvironmentVariable("PARTYWORKFLOW_TORTURE_REPORT") is { Length: > 0 } file)
        {
            await File.AppendAllTextAsync(file, report);
        }

        return evidence;
    }

    private static string Report(Torment torment, Conductor conductor, Evidence evidence, Checker checker, TimeSpan took)
    {
        var (counts, differences) = (conductor.Counts, checker.Differences(evidence));
        var unanswered = evidence.Mails.Count(mail => !mail.IsAnswered);
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{torment.Nodes} node(s), seed {torment.Seed}, {took.TotalSeconds:0} s: {counts.Stops} stops of the clock, {counts.MinutesWaited} minutes waited, {counts.Acts} acts");
        text.AppendLine(CultureInfo.InvariantCulture, $"  nodes killed {counts.Kills}, of them with mail waiting or under way {counts.KillsAtWork}; database crashes {counts.Crashes}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  SMTP faults {conductor.Faults.Values.Sum()}: {string.Join(", ", conductor.Faults.OrderBy(fault => fault.Key).Select(fault => $"{fault.Key} {fault.Value}"))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  mails accepted {evidence.Mails.Count}, of them repeats under the same Message-ID {evidence.Repeats} (accepted without an answer {unanswered}); digests in parts {checker.DigestsInParts(evidence).Count(line => line.StartsWith("digest missing", StringComparison.Ordinal))}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  obligations {evidence.Obligations.Count}, notices received {evidence.Received().Count()}, escalations {evidence.Escalations.Count}, cancelled {evidence.Outbox.Count(row => row.State == "Cancelled")}");
        text.AppendLine(CultureInfo.InvariantCulture, $"  differences {differences.Count}");
        differences.Take(40).ToList().ForEach(difference => text.Append("    ").AppendLine(difference));
        return text.ToString();
    }

    private sealed class TortureFactAttribute : FactAttribute
    {
        public TortureFactAttribute() => Skip = TortureDatabase.IsInstalled ? null : "PostgreSQL's server programs are not installed (Debian: postgresql)";
    }
}
