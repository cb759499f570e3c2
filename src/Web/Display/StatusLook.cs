using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary>Icon, colour class and words of each status.</summary>
public static class StatusLook
{
    public static string Icon(StatusKind kind) => kind switch
    {
        StatusKind.OnTime => "check-circle-fill",
        StatusKind.Late => "clock-history",
        StatusKind.Overdue => "exclamation-octagon-fill",
        StatusKind.NotYetDue => "hourglass-split",
        StatusKind.AwaitingReview => "send",
        StatusKind.Returned => "arrow-return-left",
        StatusKind.Waived => "slash-circle",
        StatusKind.NotApplicable => "dash-lg",
    };

    public static string Css(StatusKind kind) => kind switch
    {
        StatusKind.OnTime => "st-ok",
        StatusKind.Late or StatusKind.Returned => "st-late",
        StatusKind.Overdue => "st-bad",
        StatusKind.NotYetDue => "st-due",
        StatusKind.AwaitingReview => "st-rev",
        StatusKind.Waived or StatusKind.NotApplicable => "st-na",
    };

    public static string Status(this Words words, ReportStatus status) => status.Kind switch
    {
        StatusKind.OnTime => words["Đúng hạn", "On time"],
        StatusKind.Late => words[$"Trễ {status.Days} ngày", $"{EnglishCount.Days(status.Days)} late"],
        StatusKind.Overdue => TimeLeft.Overdue(status.Days).AsSentence(words.IsEnglish),
        StatusKind.NotYetDue => new TimeLeft(status.Days).AsSentence(words.IsEnglish),
        StatusKind.AwaitingReview => words["Chờ duyệt", "Awaiting review"],
        StatusKind.Returned => words["Cần sửa, ", "To correct, "] + new TimeLeft(status.Days).In(words.IsEnglish),
        StatusKind.Waived => words["Miễn nộp", "Waived"],
        StatusKind.NotApplicable => words["Không áp dụng", "Not applicable"],
    };
}
