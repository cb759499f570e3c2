using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using static PartyWorkflow.Scheduler.Tests.Rehearsal.A;

namespace PartyWorkflow.Scheduler.Tests.Rehearsal;

/// <summary>R7 to R23 through the services of the jobs, the main ways on each store.</summary>
public sealed class RehearsalTests
{
    [Theory, Stores]
    public async Task WorkedExample(StoreKind kind)
    {
        var told = await PlayAsync(Scenario(), kind: kind);

        Assert.Equal(
        [
            "04-10 00:00 opened HU-01 05-25", "04-10 08:00 reminder OPEN bt", "04-24 08:00 reminder 30 bt", "05-11 08:00 reminder 14 bt", "05-18 08:00 reminder 7 bt", "05-22 08:00 reminder 1 bt",
            "05-25 08:00 late LATE-0 bt", "05-25 08:00 escalated 1 cv", "05-28 08:00 escalated 2 tb", "06-01 08:00 late LATE-1 bt", "06-03 08:00 escalated 3 gs",
        ], told.Take(11));
    }

    /// <summary>R4: the fixed dates count in every year, whether or not anything else is entered for it.</summary>
    [Theory]
    [InlineData("only some are entered", "2026-04-27")]
    [InlineData("all are entered", "2026-01-01", "2026-04-27", "2026-04-30", "2026-05-01", "2026-09-02")]
    public async Task YearWithSomeHolidaysEntered_SendsWhatTheFixedDatesImply(string because, params string[] entered)
    {
        var scenario = WithCutoffOnLabourDay(entered);

        Assert.True((await PlayAsync(scenario)).SequenceEqual(
        [
            "04-01 00:00 opened HU-01 05-01", "04-01 08:00 reminder 30 bt", "04-17 08:00 reminder 14 bt", "04-24 08:00 reminder 7 bt", "04-28 08:00 reminder 3 bt", "04-29 08:00 reminder 1 bt",
            "05-04 08:00 late LATE-0 bt", "05-04 08:00 escalated 1 cv", "05-07 08:00 escalated 2 tb", "05-11 08:00 late LATE-1 bt", "05-13 08:00 escalated 3 gs",
        ]), because);
    }

    /// <summary>R4: làm bù is worked whatever else the date is.</summary>
    [Fact]
    public async Task FixedHolidayThatIsWorked_IsAWorkingDay()
    {
        var scenario = WithCutoffOnLabourDay("2026-04-27", "2026-04-30");
        scenario["extraWorkingDays"] = new System.Text.Json.Nodes.JsonArray("2026-05-01", "2026-04-30");

        var told = await PlayAsync(scenario);

        Assert.Contains("04-30 08:00 reminder 1 bt", told);
        Assert.Contains("05-01 08:00 late LATE-0 bt", told);
    }

    private static System.Text.Json.Nodes.JsonObject WithCutoffOnLabourDay(params string[] entered)
    {
        var scenario = Scenario();
        scenario["end"] = "2026-05-15T00:00:00+07:00";
        scenario["holidays"] = new System.Text.Json.Nodes.JsonArray([.. entered.Select(date => System.Text.Json.Nodes.JsonValue.Create(date))]);
        scenario["cycles"]![0]!["cutoff"] = "05-01";
        scenario["cycles"]![0]!["opensDaysBefore"] = 30;
        return scenario;
    }

    /// <summary>The scenario of the format's own description: its delegate is named in the absence alone, and its actions stand out of order.</summary>
    [Fact]
    public async Task ExampleOfTheFormat()
    {
        var told = await PlayAsync(System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Rehearsal", "Example.json")))!.AsObject());

        Assert.Equal(
        [
            "04-10 00:00 opened HU-01 05-25", "04-10 08:00 reminder OPEN bt.hu01", "04-24 08:00 reminder 30 bt.hu01", "05-13 09:10 reminder 14 bt.hu01",
            "05-18 08:00 reminder 7 bt.hu01", "05-18 08:00 reminder 7 pbt.hu01", "05-20 09:30 submitted bt.hu01 0",
            "05-21 10:00 returned cv1 05-29", "05-21 10:00 notice returned bt.hu01", "05-21 10:00 notice returned pbt.hu01",
            "05-22 10:00 refused bt.hu01 nothing_to_withdraw", "05-22 11:00 refused cv1 not_possible_now",
            "05-22 12:00 extended tb 06-01", "05-22 12:00 notice extended bt.hu01", "05-22 12:00 notice extended pbt.hu01",
            "05-22 13:00 waived tb", "05-22 13:00 notice waived bt.hu01", "05-22 13:00 notice waived pbt.hu01",
        ], told.Select(line => line.Replace("@example.org", "", StringComparison.Ordinal).Split(':', 3) is [var hour, var rest, ..] ? $"{hour}:{rest}" : line));
    }

    [Fact]
    public async Task ActInAnOutage_FindsWhatTheCalendarHasOpened()
    {
        var told = await PlayAsync(Scenario(Turned("04-09T00:00", "down"), Act("04-13T10:00", "bt", "submit"), Turned("04-15T10:00", "up")));

        Assert.Equal(["04-13 10:00 opened HU-01 05-25", "04-13 10:00 submitted bt 0"], told.Take(2));
    }

    [Fact]
    public async Task RefusedAct_IsToldBeforeTheSweepOfItsInstant_AndBeforeLaterActs()
    {
        var told = await PlayAsync(Scenario(Act("04-09T23:59", "bt", "submit"), Act("04-10T00:00", "bt", "withdraw"), Act("04-10T00:00", "bt", "submit")));

        Assert.Equal(
            ["04-09 23:59 refused bt not_open_yet", "04-10 00:00 opened HU-01 05-25", "04-10 00:00 refused bt nothing_to_withdraw", "04-10 00:00 submitted bt 0"], told.Take(4).Select(line => line.Split("; ")[0].Split(" (")[0]));
    }

    [Theory, Stores]
    public async Task ReturnedAndCorrected_FollowsTheCorrectionDeadline(StoreKind kind)
    {
        var told = await PlayAsync(Scenario(
            Act("05-20T09:30", "bt", "submit"), Act("05-21T10:00", "cv", "return", "Thiếu số liệu"), Act("05-29T09:00", "bt", "submit"), Act("06-01T10:00", "cv", "approve")), kind: kind);

        Assert.Equal(
        [
            "05-20 09:30 submitted bt 0", "05-21 10:00 returned cv 05-29", "05-21 10:00 notice returned bt", "05-28 08:00 reminder C1 bt", "05-29 08:00 late LATE-0 bt", "05-29 08:00 escalated 1 cv",
            "05-29 09:00 submitted bt 0", "06-01 10:00 approved cv", "06-01 10:00 notice approved bt",
        ], told.Skip(5));
    }

    [Theory, Stores]
    public async Task Outage_MakesUpTheLatestMilestoneAndEveryLevel_InSendingHours(StoreKind kind)
    {
        var told = await PlayAsync(Scenario(Turned("04-23T00:00", "down"), Turned("05-28T19:00", "up")), kind: kind);

        Assert.Equal(["04-10 08:00 reminder OPEN bt", "05-29 08:00 late LATE-0 bt", "05-29 08:00 escalated 1 cv", "05-29 08:00 escalated 2 tb", "06-01 08:00 late LATE-1 bt"], told.Skip(1).Take(5));
    }

    [Fact]
    public async Task Notice_OfAnEventWhileTheSchedulerIsDown_GoesWithTheFirstSweep()
    {
        var told = await PlayAsync(Scenario(
            Act("05-20T09:30", "bt", "submit"), Turned("05-21T00:00", "down"), Act("05-21T10:00", "cv", "return", "x"), Turned("05-23T21:07", "up")));

        Assert.Contains("05-23 21:07 notice returned bt", told);
    }

    [Theory, Stores]
    public async Task Extension_PlansAfresh_AndStopsEscalation(StoreKind kind)
    {
        var told = await PlayAsync(Scenario(Act("05-26T10:00", "tb", "extend", "Sáp nhập", "2026-06-15")), kind: kind);

        Assert.Equal(
        [
            "05-25 08:00 late LATE-0 bt", "05-25 08:00 escalated 1 cv", "05-26 10:00 extended tb 06-15", "05-26 10:00 notice extended bt",
            "06-01 08:00 reminder 14 bt", "06-08 08:00 reminder 7 bt", "06-12 08:00 reminder 1 bt", "06-15 08:00 late LATE-0 bt", "06-15 08:00 escalated 1 cv",
        ], told.Skip(6).Take(9));
    }

    [Fact]
    public async Task EndedUnit_PassesItsObligationOn_AndAReturnFollowsIt()
    {
        var scenario = Scenario();
        scenario["units"]![0]!["validTo"] = "2026-05-12";
        scenario["units"]![0]!["successor"] = "HU-02";
        scenario["unitKinds"]!.AsArray().Add(System.Text.Json.Nodes.JsonNode.Parse("""{ "code": "HEIR", "owes": [] }"""));
        scenario["units"]![1]!["kind"] = "HEIR";

        var told = await PlayAsync(scenario);

        Assert.Equal(["05-11 08:00 reminder 14 bt", "05-12 00:00 transferred HU-02", "05-12 00:00 notice transferred bt2", "05-18 08:00 reminder 7 bt2"], told.Skip(3).Take(4));
    }

    [Fact]
    public async Task Return_AfterTheUnitHasEnded_TransfersInTheSameAct()
    {
        var scenario = Scenario(Act("05-11T09:30", "bt", "submit"), Act("05-14T10:00", "cv", "return", "x"));
        scenario["units"]![0]!["validTo"] = "2026-05-12";
        scenario["units"]![0]!["successor"] = "HU-02";

        var told = await PlayAsync(scenario);

        Assert.Equal(["05-14 10:00 returned cv 05-25", "05-14 10:00 transferred HU-02", "05-14 10:00 notice transferred bt2", "05-14 10:00 notice returned bt2", "05-22 08:00 reminder C1 bt2"],
            told.SkipWhile(line => !line.StartsWith("05-14", StringComparison.Ordinal)).Take(5));
    }

    [Fact]
    public async Task Absence_TellsTheDelegateToo_WhoMayActThen()
    {
        var scenario = Scenario(Act("05-17T09:00", "uq", "submit"), Act("05-18T09:00", "uq", "submit"));
        scenario["people"]![0]!["absences"] = System.Text.Json.Nodes.JsonNode.Parse("""[ { "from": "2026-05-18", "to": "2026-05-25", "delegate": "uq@x.vn" } ]""");

        var told = await PlayAsync(scenario);

        Assert.Equal(["05-17 09:00 refused uq not_yours_to_do", "05-18 08:00 reminder 7 bt", "05-18 08:00 reminder 7 uq", "05-18 09:00 submitted uq 0"], told.Skip(4).Take(4));
    }

    [Theory, Stores]
    public async Task Review_IsRemindedAndEscalated_OverBothSteps(StoreKind kind)
    {
        var scenario = Scenario(Act("05-11T09:30", "bt", "submit"), Act("05-18T10:00", "cv2", "approve"), Act("05-18T11:00", "cv", "approve"), Act("05-20T11:00", "tb", "approve"));
        scenario["cycles"]![0]!["reviewSteps"] = new System.Text.Json.Nodes.JsonArray("BoardStaff", "BoardLeader");

        var told = await PlayAsync(scenario, kind: kind);

        Assert.Equal(
        [
            "05-18 08:00 review-reminder cv", "05-18 10:00 reviewed cv2", "05-18 11:00 refused cv not_yours_to_do", "05-19 08:00 review-overdue gs", "05-20 11:00 approved tb", "05-20 11:00 notice approved bt",
        ], told.Skip(5));
    }

    [Fact]
    public async Task Refusals_AreEvents_AndChangeNothing()
    {
        var told = await PlayAsync(Scenario(
            Act("04-02T09:00", "bt", "submit"), Act("05-20T08:30", "cv", "approve"), Act("05-20T08:40", "bt2", "submit"), Act("05-20T08:45", "bt", "submit"), Act("05-20T09:00", "cv", "return", ""),
            Act("05-20T09:30", "cv", "extend", "x", "2026-06-01"), Act("05-20T10:00", "cv", "approve"), Act("05-20T11:00", "bt", "withdraw"), Act("05-20T12:00", "tb", "waive", "x")));

        Assert.Equal(
        [
            "04-02 09:00 refused bt not_open_yet", "05-20 08:30 refused cv not_possible_now", "05-20 08:40 refused bt2 not_yours_to_do", "05-20 09:00 refused cv reason: reason_required",
            "05-20 09:30 refused cv not_possible_now", "05-20 11:00 refused bt nothing_to_withdraw", "05-20 12:00 refused tb not_possible_now",
        ], told.Where(line => line.Contains(" refused ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task UnitWithoutSuccessor_IsRemindedNoMore_ButStillEscalates()
    {
        var scenario = Scenario();
        scenario["units"]![0]!["validTo"] = "2026-05-12";

        var told = await PlayAsync(scenario);

        Assert.Equal(["05-11 08:00 reminder 14 bt", "05-25 08:00 escalated 1 cv", "05-28 08:00 escalated 2 tb", "06-03 08:00 escalated 3 gs"], told.Skip(3));
    }

    [Fact]
    public async Task FirstRun_OpensWhatIsStillAhead_WithItsLatestMilestone()
    {
        var scenario = Scenario();
        scenario["start"] = "2026-05-13T10:00:00+07:00";

        Assert.Equal(["05-13 10:00 opened HU-01 05-25", "05-13 10:00 reminder 14 bt"], (await PlayAsync(scenario)).Take(2));
        scenario["start"] = "2026-05-25T00:00:00+07:00";
        Assert.DoesNotContain(await PlayAsync(scenario), line => line.Contains("opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SameScenario_GivesTheSameEvents() => Assert.Equal(await PlayAsync(Scenario(Act("05-20T09:30", "bt", "submit"))), await PlayAsync(Scenario(Act("05-20T09:30", "bt", "submit"))));
}
