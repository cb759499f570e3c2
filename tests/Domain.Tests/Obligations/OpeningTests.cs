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

        Assert.True(Opening.DateFor(unit, An.HalfYear.Cycle, 2026) == Date(opens), because);
    }

    [Fact]
    public void YearsToOpen_LeavesOutDeadlinesThatHadPassedAtTheFirstRun()
    {
        Assert.Empty(Opening.YearsToOpen(An.HalfYear.Cycle, new(2026, 5, 25), An.At(5, 25, 0)));
        Assert.Equal([2026], Opening.YearsToOpen(An.HalfYear.Cycle, new(2026, 5, 24), An.At(5, 24, 23, 59)));
        Assert.Equal([2026, 2027], Opening.YearsToOpen(An.HalfYear.Cycle, new(2027, 4, 10), An.At(1, 1)));
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
