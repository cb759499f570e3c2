using System.Globalization;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>
/// How far a deadline is away at one instant, by the dates of Asia/Ho_Chi_Minh (R1, R2, R14). Every page and mail that says how much time
/// is left, or
/// how long something is overdue, says it by this.
/// </summary>
/// <param name="Days">
/// The days on which there is still time, today among them: 7 at milestone 7 (R8), 1 from 00:00 to 24:00 of the last day on time. From
/// 00:00 of the
/// cut-off date on it is 0 or less.
/// </param>
public readonly record struct TimeLeft(int Days)
{
    /// <summary>Whole days overdue; any part of the first day is one (R14). 0: not overdue.</summary>
    public int DaysOverdue => Math.Max(0, 1 - Days);

    /// <summary>Whole days left, today among them; 0: overdue.</summary>
    public int DaysLeft => Math.Max(0, Days);

    public bool IsOverdue => Days <= 0;

    public bool IsLastDay => Days == 1;

    public static TimeLeft Of(Deadline deadline, DateTimeOffset now) =>
        new(deadline.DueBefore.DayNumber - OfficeZone.LocalDate(now).DayNumber);

    /// <param name="days">1 or more.</param>
    public static TimeLeft Overdue(int days) => new(1 - days);

    /// <summary>
    /// "còn 7 ngày", "hạn cuối hôm nay, đến 24 giờ" or "quá hạn 3 ngày", to stand inside a sentence. "Còn 1 ngày" is never said: at 23:59
    /// it is a minute.
    /// </summary>
    public string In(bool isEnglish) =>
        IsOverdue
            ? (isEnglish ? $"{Count(DaysOverdue)} overdue" : string.Create(CultureInfo.InvariantCulture, $"quá hạn {DaysOverdue} ngày"))
        : IsLastDay ? (isEnglish ? "due today, until 24:00" : "hạn cuối hôm nay, đến 24 giờ")
        : isEnglish ? $"{Count(Days)} left" : string.Create(CultureInfo.InvariantCulture, $"còn {Days} ngày");

    /// <summary>The same at the beginning of a sentence.</summary>
    public string AsSentence(bool isEnglish)
    {
        var text = In(isEnglish);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Count(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} day{(days == 1 ? "" : "s")}");
}
