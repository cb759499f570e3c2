using System.Globalization;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary>An event of a rehearsal in words.</summary>
public static class RehearsedWords
{
    public static string Happened(this Words words, string type) => type switch
    {
        "opened" => words["Mở nghĩa vụ", "Opened"],
        "reminder" => words["Nhắc trước hạn", "Reminder"],
        "late" => words["Đôn đốc quá hạn", "Late notice"],
        "escalated" => words["Báo cáo vượt cấp", "Escalation"],
        "submitted" => words["Nộp", "Submitted"],
        "withdrawn" => words["Rút lại", "Withdrawn"],
        "reviewed" => words["Duyệt bước", "Step approved"],
        "approved" => words["Phê duyệt", "Approved"],
        "returned" => words["Trả lại", "Returned"],
        "notice" => words["Thông báo", "Notice"],
        "review-reminder" => words["Nhắc hạn duyệt", "Review reminder"],
        "review-overdue" => words["Quá hạn duyệt", "Review overdue"],
        "extended" => words["Gia hạn", "Extended"],
        "waived" => words["Miễn nộp", "Waived"],
        "transferred" => words["Chuyển đơn vị", "Transferred"],
        "refused" => words["Bị từ chối", "Refused"],
        "mail" => words["Thư", "Mails"],
        _ => type,
    };

    /// <summary>The report that it is about, as the scenario names it.</summary>
    public static string About(RehearsalEvent happened) => Text(happened, "obligation") ?? "";

    /// <summary>Who got it or did it.</summary>
    public static string Who(RehearsalEvent happened) => Text(happened, "to") ?? Text(happened, "by") ?? Text(happened, "unit") ?? "";

    /// <summary>Which milestone, level, deadline, timeliness or reason.</summary>
    public static string Details(this Words words, RehearsalEvent happened) => happened.Type switch
    {
        "reminder" => words.Notice(NoticeKind.Reminder, Text(happened, "milestone")!),
        "late" => words.Notice(NoticeKind.Late, Text(happened, "milestone")!),
        "escalated" => words[$"mức {Text(happened, "level")}", $"level {Text(happened, "level")}"],
        "notice" => words.Happened(Text(happened, "kind")!),
        "submitted" when Text(happened, "timeliness") == "late" => words[$"trễ {Text(happened, "daysLate")} ngày", $"{EnglishCount.Days(int.Parse(Text(happened, "daysLate")!, CultureInfo.InvariantCulture))} late"],
        "submitted" => words["đúng hạn", "on time"],
        "refused" => $"{Text(happened, "do")}: {Text(happened, "reason")}",
        _ when Text(happened, "deadline") is { } deadline => words[$"hạn trước ngày {Day(words, deadline)}", $"due before {Day(words, deadline)}"],
        _ => "",
    };

    private static string Day(Words words, string instant) => words.Date(DateOnly.ParseExact(instant[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static string? Text(RehearsalEvent happened, string field) =>
        Convert.ToString(happened.Fields.FirstOrDefault(pair => pair.Key == field).Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
}
