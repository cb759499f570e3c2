using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Tests.Calendar;

/// <summary>R2, R14, R21: what is said of the time until "trước ngày 25/5/2026".</summary>
public sealed class TimeLeftTests
{
    [Theory]
    [InlineData("the milestone of seven days", "2026-05-18T08:00:00", "còn 7 ngày", "7 days left")]
    [InlineData("the last second of the day before the last", "2026-05-23T23:59:59", "còn 2 ngày", "2 days left")]
    [InlineData("the last day on time begins", "2026-05-24T00:00:00", "hạn cuối hôm nay, đến 24 giờ", "due today, until 24:00")]
    [InlineData("the last evening", "2026-05-24T23:59:59", "hạn cuối hôm nay, đến 24 giờ", "due today, until 24:00")]
    [InlineData("after midnight", "2026-05-25T00:00:00", "quá hạn 1 ngày", "1 day overdue")]
    [InlineData("the end of the first day late", "2026-05-25T23:59:59", "quá hạn 1 ngày", "1 day overdue")]
    [InlineData("the second day late", "2026-05-26T00:00:00", "quá hạn 2 ngày", "2 days overdue")]
    [InlineData("over the end of a year", "2027-01-01T08:00:00", "quá hạn 222 ngày", "222 days overdue")]
    public void TimeLeft_OnEachDay_SaysWhatIsTrue(string day, string local, string vietnamese, string english)
    {
        var now = DateTimeOffset.Parse(local + "+07:00", System.Globalization.CultureInfo.InvariantCulture);

        var time = TimeLeft.Of(new Deadline(new DateOnly(2026, 5, 25)), now);

        Assert.Equal((day, vietnamese, english), (day, time.In(isEnglish: false), time.In(isEnglish: true)));
        Assert.Equal(new Deadline(new DateOnly(2026, 5, 25)).HasPassedAt(now), time.IsOverdue);
    }

    [Fact]
    public void TimeLeft_AtTheBeginningOfASentence_BeginsWithACapital()
    {
        Assert.Equal("Quá hạn 3 ngày", TimeLeft.Overdue(3).AsSentence(isEnglish: false));
        Assert.Equal("Due today, until 24:00", new TimeLeft(1).AsSentence(isEnglish: true));
    }
}
