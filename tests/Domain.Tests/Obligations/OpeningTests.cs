using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Domain.Tests.Obligations;

/// <summary>R7: the half-year of 2026 opens on 10/4 and is due before 25/5.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("2020-01-01", null, "2026-04-10", "exists on the opening date")]
    [InlineData("2026-04-10", null, "2026-04-10", "begins on the opening date")]
    [InlineData("2026-04-11", null, "2026-04-11", "begins a day later: its first day")]
    [InlineData("2026-05-24", null, "2026-05-24", "begins on the last day before the cut-off")]
    [InlineData("2026-05-25", null, null, "begins on the cut-off date: too late")]
    [InlineData("2020-01-01", "2026-04-10", null, "no longer exists on the opening date")]
    [InlineData("2020-01-01", "2026-04-11", "2026-04-10", "its last day is the opening date")]
    public void DateFor_Cases(string validFrom, string? validTo, string? opens, string because)
    {
        var unit = ReportingUnit.Found("U", "U", "U", "K", Date(validFrom)!.Value);
        if (Date(validTo) is { } end)
        {
            unit.End(end, null);
        }

        Assert.True(Opening.DateFor(unit, Kind("1900-01-01"), An.HalfYear.Cycle, 2026) == Date(opens), because);
    }

    [Theory]
    [InlineData("2026-04-10", null, null, "2026-04-10", "owed from the opening date")]
    [InlineData("2026-04-11", null, null, "2026-04-11", "owed from a day later: from that day")]
    [InlineData("2026-05-24", null, null, "2026-05-24", "owed from the last day before the cut-off")]
    [InlineData("2026-05-25", null, null, null, "owed from the cut-off date: first in the next year")]
    [InlineData("1900-01-01", "2026-04-10", null, null, "no longer owed on the opening date")]
    [InlineData("1900-01-01", "2026-04-11", null, "2026-04-10", "owed for the last time on the opening date: it opened, and stays")]
    [InlineData("1900-01-01", null, "2026-04-10", "2026-04-10", "the cycle is decided on its opening date")]
    [InlineData("1900-01-01", null, "2026-05-24", "2026-05-24", "the cycle is decided on the last day before its cut-off")]
    [InlineData("1900-01-01", null, "2026-05-25", null, "the cycle is decided on its cut-off date: first in the next year")]
    [InlineData("2026-05-01", null, "2026-04-20", "2026-05-01", "the later of the two decisions")]
    public void DateFor_WhatIsDecidedInsideTheSpan_OpensOnThatDay(string owedFrom, string? owedUntil, string? cycleFrom, string? opens, string because)
    {
        var unit = ReportingUnit.Found("U", "U", "U", "K", new(2020, 1, 1));
        var kind = Kind(owedFrom);
        if (Date(owedUntil) is { } until)
        {
            kind.Owe(until, []);
        }

        Assert.True(Opening.DateFor(unit, kind, An.HalfYear.Cycle with { OpensFrom = Date(cycleFrom) }, 2026) == Date(opens), because);
    }

    [Theory]
    [InlineData("2026-05-24", "2026-04-10", "entered while the deadline is ahead: it owes the report of the span")]
    [InlineData("2026-05-25", null, "entered when the deadline had passed")]
    [InlineData("2027-03-01", null, "entered a year later")]
    public void DateFor_AUnitEnteredLate_OwesNothingWhoseDeadlineHadPassed(string entered, string? opens, string because)
    {
        var unit = ReportingUnit.Found("U", "U", "U", "K", new(2020, 1, 1), enteredOn: Date(entered));

        Assert.True(Opening.DateFor(unit, Kind("1900-01-01"), An.HalfYear.Cycle, 2026) == Date(opens), because);
    }

    [Fact]
    public void DateFor_ACycleThatHasEnded_OwesNoLaterYear()
    {
        var unit = ReportingUnit.Found("U", "U", "U", "K", new(2020, 1, 1));
        var cycle = An.HalfYear.Cycle with { LastYear = 2026 };

        Assert.NotNull(Opening.DateFor(unit, Kind("1900-01-01"), cycle, 2026));
        Assert.Null(Opening.DateFor(unit, Kind("1900-01-01"), cycle, 2027));
    }

    [Fact]
    public void YearsToOpen_LeavesOutDeadlinesThatHadPassedAtTheFirstRun()
    {
        Assert.Empty(Opening.YearsToOpen(An.HalfYear.Cycle, new(2026, 5, 25), An.At(5, 25, 0)));
        Assert.Equal([2026], Opening.YearsToOpen(An.HalfYear.Cycle, new(2026, 5, 24), An.At(5, 24, 23, 59)));
        Assert.Equal([2026, 2027], Opening.YearsToOpen(An.HalfYear.Cycle, new(2027, 4, 10), An.At(1, 1)));
    }

    private static UnitKind Kind(string owesFrom) => UnitKind.Define("K", "K", "K", [An.HalfYear.Cycle.Code], Date(owesFrom));

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
