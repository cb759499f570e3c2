using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Tests.Calendar;

/// <summary>R1, R2, R14.</summary>
public sealed class DeadlineTests
{
    private static readonly Deadline BeforeMay25 = new(new DateOnly(2026, 5, 25));

    [Theory]
    [InlineData("2026-05-24T23:59:59.9999999+07:00", 0, "the last tick before the cut-off date is on time")]
    [InlineData("2026-05-25T00:00:00+07:00", 1, "00:00 on the cut-off date is one day late")]
    [InlineData("2026-05-25T23:59:59+07:00", 1, "any part of the first day is one day")]
    [InlineData("2026-05-26T00:00:00+07:00", 2, "the next local midnight begins the second")]
    [InlineData("2026-05-24T17:00:00Z", 1, "17:00 UTC is already the next day in Viet Nam")]
    [InlineData("2026-05-24T16:59:59Z", 0, "16:59 UTC is not")]
    public void DaysLate_AroundTheCutOff(string receivedAt, int daysLate, string because) =>
        Assert.True(BeforeMay25.DaysLate(DateTimeOffset.Parse(receivedAt, System.Globalization.CultureInfo.InvariantCulture)) == daysLate, because);

    [Fact]
    public void LastOnTimeDate_IsTheDayBefore() => Assert.Equal(new DateOnly(2026, 5, 24), BeforeMay25.LastOnTimeDate);

    [Fact]
    public void Instant_IsLocalMidnightInUtc() => Assert.Equal(new DateTimeOffset(2026, 5, 24, 17, 0, 0, TimeSpan.Zero), BeforeMay25.Instant);

    [Theory]
    [InlineData("05-25", true)]
    [InlineData("02-29", false)]
    [InlineData("13-01", false)]
    [InlineData("5-25", false)]
    [InlineData(null, false)]
    public void MonthDay_IsADayOfEveryYear(string? text, bool isOne) => Assert.Equal(isOne, MonthDay.TryParse(text, out _));
}
