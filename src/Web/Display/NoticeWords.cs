using System.Globalization;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

public static class NoticeWords
{
    public static string Notice(this Words words, NoticeKind kind, string milestone) => kind switch
    {
        NoticeKind.Reminder when milestone == "OPEN" => words["Thông báo mở kỳ", "Opening notice"],
        NoticeKind.Reminder when milestone == "C1" => words["Nhắc nộp bản sửa", "Correction reminder"],
        NoticeKind.Reminder => words[$"Nhắc trước hạn {milestone} ngày", $"Reminder {milestone} days before"],
        NoticeKind.Late => words[$"Đôn đốc quá hạn lần {Time(milestone)}", $"Late notice no. {Time(milestone)}"],
        NoticeKind.Escalation => words[$"Báo cáo vượt cấp {milestone.Replace("LEVEL-", "mức ", StringComparison.Ordinal)}", $"Escalation {milestone.Replace("LEVEL-", "level ", StringComparison.Ordinal)}"],
        NoticeKind.ReviewAssigned => words["Giao duyệt", "Review given"],
        NoticeKind.ReviewReminder => words["Nhắc hạn duyệt", "Review reminder"],
        NoticeKind.ReviewOverdue => words["Quá hạn duyệt", "Review overdue"],
        NoticeKind.Returned => words["Báo trả lại", "Return notice"],
        NoticeKind.Approved => words["Báo phê duyệt", "Approval notice"],
        NoticeKind.Extended => words["Báo gia hạn", "Extension notice"],
        NoticeKind.Transferred => words["Báo chuyển giao", "Transfer notice"],
        NoticeKind.Waived => words["Báo miễn nộp", "Waiver notice"],
        NoticeKind.TaskAssigned => words["Giao việc", "Task"],
        NoticeKind.TaskReminder => words[$"Nhắc việc trước hạn {milestone.Split('@')[0]} ngày", $"Reminder {milestone.Split('@')[0]} days before"],
        NoticeKind.TaskOverdue => words[$"Báo việc quá hạn lần {Time(milestone)}", $"Task overdue, notice no. {Time(milestone)}"],
        NoticeKind.TaskEscalation => words[$"Báo cáo vượt cấp {milestone.Split('@')[0].Replace("LEVEL-", "mức ", StringComparison.Ordinal)}", $"Escalation {milestone.Split('@')[0].Replace("LEVEL-", "level ", StringComparison.Ordinal)}"],
        NoticeKind.TaskReassigned => words["Báo giao nơi khác", "Given to somebody else"],
        NoticeKind.FollowUpClosed => words["Báo kết thúc", "Closed"],
        NoticeKind.Receipt => words["Giấy xác nhận", "Receipt"],
        NoticeKind.Test => words["Thư thử", "Test mail"],
        NoticeKind.Invitation => words["Thư mời đặt mật khẩu", "Invitation to set a password"],
    };

    /// <summary>"LATE-0" is the first.</summary>
    private static int Time(string milestone) =>
        int.TryParse(milestone.Split('@')[0].Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var repeated) ? repeated + 1 : 1;

    public static string State(this Words words, NoticeState state) => state switch
    {
        NoticeState.Planned or NoticeState.Leased => words["chờ gửi", "to be sent"],
        NoticeState.Sent => words["đã gửi", "sent"],
        NoticeState.Cancelled => words["đã hủy", "cancelled"],
        NoticeState.Failed => words["không tới nơi", "not delivered"],
        NoticeState.Held => words["tạm giữ vì địa chỉ bị từ chối", "held: the address is refused"],
    };

    /// <summary>As the outbox shows it: of a mail that a server further on still tries to deliver, that too.</summary>
    public static string Outcome(this Words words, Notice notice) =>
        notice is { State: NoticeState.Sent, UnderWaySince: not null } ? words["đã gửi, đang chuyển chậm", "sent, delayed on its way"] : words.State(notice.State);

    public static string Css(Notice notice) => notice is { State: NoticeState.Sent, UnderWaySince: not null } ? "st-due" : Css(notice.State);

    public static string Css(NoticeState state) => state switch
    {
        NoticeState.Planned or NoticeState.Leased => "st-due",
        NoticeState.Sent => "st-ok",
        NoticeState.Cancelled => "st-na",
        NoticeState.Failed => "st-bad",
        NoticeState.Held => "st-late",
    };

    /// <summary>What a mail server said stands as it is; only our own code is put into words.</summary>
    public static string MailError(this Words words, string error) => error switch
    {
        "address_refused" => words["Địa chỉ đã bị từ chối trước đó.", "The address was refused before."],
        "invitation_unreadable" => words[
            "Không tạo được đường dẫn: khóa mã hóa không còn. Gửi lại thư mời ở trang của người này.",
            "The link can't be made: its encryption key is lost. Invite the person again on their page."],
        _ => error,
    };

    public static string CancelReason(this Words words, string? reason) => reason switch
    {
        "no_longer_outstanding" => words["đơn vị không còn phải nộp", "no longer outstanding"],
        "deadline_changed" => words["hạn đã thay đổi", "deadline changed"],
        "unit_changed" => words["đã chuyển đơn vị", "unit changed"],
        "no_longer_under_review" => words["không còn chờ duyệt", "no longer under review"],
        "review_with_another" => words["bước duyệt đã thuộc người khác", "the review is somebody else's by now"],
        "task_done" => words["việc đã được làm", "task done"],
        "by_administrator" => words["quản trị hủy", "by an administrator"],
        "invitation_used" => words["đã đặt mật khẩu", "the password is set"],
        "invitation_withdrawn" => words["thư mời đã được thay hoặc rút lại", "the invitation was replaced or withdrawn"],
        "invitation_expired" => words["thư mời đã hết hạn", "the invitation has expired"],
        "superseded" => words["đã có thư mới hơn", "superseded by a newer one"],
        _ => reason ?? "",
    };
}
