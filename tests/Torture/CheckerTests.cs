namespace PartyWorkflow.Torture;

/// <summary>The checker can fail: each doctored result is named.</summary>
public sealed class CheckerTests
{
    private static readonly string Scenario = TortureScenario.HalfYear(1);

    private static readonly Checker Checker = new(Scenario);

    [Fact]
    public void Differences_OfWhatTheRulesGive_AreNone() => Assert.Empty(Notices(Perfect()));

    [Fact]
    public void Differences_WithoutOneMail_NameTheNoticeThatIsMissing()
    {
        var evidence = Perfect();

        var differences = Checker.Differences(evidence with { Mails = [.. evidence.Mails.Skip(1)] });

        Assert.Contains($"notice missing: {Received(evidence)}", differences);
        Assert.Contains(differences, line => line.EndsWith("is Sent, and no mail server took it", StringComparison.Ordinal));
    }

    [Fact]
    public void Differences_WithOneNoticeTwice_NameIt()
    {
        var evidence = Perfect();
        var (row, mail) = (evidence.Outbox[0] with { MessageId = "other" }, evidence.Mails[0] with { MessageId = "other" });

        var differences = Checker.Differences(evidence with { Outbox = [.. evidence.Outbox, row], Mails = [.. evidence.Mails, mail] });

        Assert.Contains($"notice too many: {Received(evidence)}", differences);
    }

    [Fact]
    public void Differences_WithAMailThatNoNoticeKnows_NameIt()
    {
        var evidence = Perfect();

        var differences = Notices(evidence with { Mails = [.. evidence.Mails, evidence.Mails[0] with { MessageId = "other" }] });

        Assert.StartsWith("mail other to", Assert.Single(differences), StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_OfARepeat_AreNoneBeforeTheCommitAndNamedAfterIt()
    {
        var evidence = Perfect();
        var mail = evidence.Mails[0];

        Assert.Empty(Notices(evidence with { Mails = [.. evidence.Mails, mail] }));
        var late = Notices(evidence with { Mails = [.. evidence.Mails, mail with { At = mail.At.AddMinutes(1) }] });
        Assert.EndsWith("after its acceptance was committed", Assert.Single(late), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "outside sending hours")]
    [InlineData(-1, "outside sending hours")]
    [InlineData(-24, "before it was due")]
    public void Differences_WithAMailAtTheWrongHour_NameIt(int hours, string fault)
    {
        var evidence = Perfect();
        var moved = evidence.Mails[^1] with { At = evidence.Mails[^1].At.AddHours(hours) };

        var differences = Checker.Differences(evidence with { Mails = [.. evidence.Mails.SkipLast(1), moved] });

        Assert.Contains(differences, line => line.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Differences_WithoutAnEscalation_NameItsLevel()
    {
        var evidence = Perfect();

        var differences = Checker.Differences(evidence with { Escalations = [] });

        Assert.Contains(differences, line => line.StartsWith("escalation lost: ", StringComparison.Ordinal) && line.EndsWith("level 1", StringComparison.Ordinal));
    }

    [Fact]
    public void Differences_OfAnObligationInTwoStates_NameIt()
    {
        var evidence = Perfect();
        var finished = evidence.Obligations.First(row => row.IsFinished);

        foreach (var doctored in new[] { finished with { OpenTasks = 1 }, finished with { Processes = 2 }, finished with { State = "Open" }, finished with { IsFinished = false } })
        {
            var differences = Notices(evidence with { Obligations = [doctored, .. evidence.Obligations.Where(row => row != finished)] });

            Assert.Equal([$"obligation in two states: {doctored}", $"obligation is not in the one state: {finished}"], differences.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void DigestsInParts_OfNoticesThatTravelAlone_NamesThem()
    {
        var busiest = Checker.Scheduled.GroupBy(notice => (notice.At, notice.To)).MaxBy(mail => mail.Count())!;
        Assert.True(busiest.Count() > 1, "the scenario has no digest: the test proves nothing");

        Assert.Contains(Checker.DigestsInParts(Perfect()), line => line.EndsWith($"{busiest.Count()} notices to {busiest.Key.To}", StringComparison.Ordinal));
    }

    [Fact]
    public void Differences_OfABrokenAuditChain_NameTheRow() => Assert.Contains("audit chain: row 7 was changed", Checker.Differences(Perfect() with { AuditFault = "row 7 was changed" }));

    /// <summary>A run without a fault, of its notices: one mail for each, at the hour that the rules give.</summary>
    private static Evidence Perfect()
    {
        var rows = Checker.Scheduled.Select((notice, index) => new OutboxRow(
            Guid.CreateVersion7(notice.At), notice.Obligation, notice.What, notice.To, IsOfAnEvent: false, notice.At, "Sent", $"m{index}", notice.At)).ToList();
        return new Evidence([.. rows.Select(row => new AcceptedMail(row.MessageId!, row.To, row.DueAt, [row.ObligationId], IsAnswered: true))], rows, [], [.. Checker.ExpectedObligations], [], null);
    }

    private static string Received(Evidence evidence) => evidence.Received().First();

    /// <summary>The differences of scheduled notices and mails: <see cref="Perfect"/> has nothing else.</summary>
    private static List<string> Notices(Evidence evidence) =>
        [.. Checker.Differences(evidence).Where(line => !line.StartsWith("escalation lost", StringComparison.Ordinal) && !line.StartsWith("history", StringComparison.Ordinal) && !line.Contains(" notice ", StringComparison.Ordinal))];
}
