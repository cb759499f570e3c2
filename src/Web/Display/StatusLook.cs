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
        StatusKind.Overdue => words[$"Quá hạn {status.Days} ngày", $"{EnglishCount.Days(status.Days)} overdue"],
        StatusKind.NotYetDue => words[$"Còn {status.Days} ngày", $"{EnglishCount.Days(status.Days)} left"],
        StatusKind.AwaitingReview => words["Chờ duyệt", "Awaiting review"],
        StatusKind.Returned => words[$"Cần sửa, còn {status.Days} ngày", $"To correct, {EnglishCount.Days(status.Days)} left"],
        StatusKind.Waived => words["Miễn nộp", "Waived"],
        StatusKind.NotApplicable => words["Không áp dụng", "Not applicable"],
    };
}
