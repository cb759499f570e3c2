using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery.Incoming;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary>What is said of mails that arrive, and of trouble with the mails that we send.</summary>
public static class IncomingWords
{
    public static string Kind(this Words words, IncomingKind kind) => kind switch
    {
        IncomingKind.DeliveryReport => words["Báo cáo gửi nhận của máy chủ thư", "Delivery report"],
        IncomingKind.ReportInWords => words["Máy chủ thư báo bằng lời", "Report in words"],
        IncomingKind.Automatic => words["Thư trả lời tự động", "Automatic mail"],
        IncomingKind.Reply => words["Thư trả lời", "Reply"],
        IncomingKind.Own => words["Thư của hệ thống", "Mail of our own"],
        IncomingKind.Other => words["Thư khác", "Another mail"],
        IncomingKind.Unreadable => words["Không đọc được", "Unreadable"],
    };

    public static string Outcome(this Words words, IncomingMail mail) => mail.Outcome switch
    {
        IncomingOutcome.ToBeRead when mail.HandledAt is not null => words["đã xử lý", "dealt with"],
        IncomingOutcome.ToBeRead => words["cần người đọc", "to be read by somebody"],
        IncomingOutcome.AddressMarked => words["đã đánh dấu địa chỉ", "the address is marked"],
        IncomingOutcome.SenderTrouble => words["nơi nhận từ chối thư của hệ thống", "mail from us is refused"],
        IncomingOutcome.NotDelivered => words["thư không tới nơi", "not delivered"],
        IncomingOutcome.UnderWay => words["thư đang chuyển chậm", "delayed on its way"],
        IncomingOutcome.Noted => words["không phải làm gì", "nothing to do"],
    };

    public static string Css(IncomingMail mail) => mail.Outcome switch
    {
        IncomingOutcome.ToBeRead => mail.HandledAt is null ? "st-late" : "st-ok",
        IncomingOutcome.AddressMarked or IncomingOutcome.SenderTrouble or IncomingOutcome.NotDelivered => "st-bad",
        IncomingOutcome.UnderWay => "st-due",
        IncomingOutcome.Noted => "st-na",
    };

    /// <summary>The board item: what is wrong, who mends it, and what then.</summary>
    /// <param name="said">What the other mail server said; null: nothing.</param>
    public static string SenderTrouble(this Words words, RefusalCause cause, string? said)
    {
        var (vietnamese, english) = Trouble(cause);
        return words[
            $"Máy chủ thư nơi nhận từ chối thư của hệ thống: {vietnamese}. Khi đã khắc phục, "
            + $"quản trị gửi lại các thư không tới nơi ở mục Thư đi rồi đánh dấu đã xử lý. Trả lời của máy chủ: {said}",
            $"Mail servers refuse our mail: {english}. When that is mended, "
            + $"an administrator sends again what was not delivered, in the outbox, and marks this as done. The server said: {said}"];
    }

    private static (string Vietnamese, string English) Trouble(RefusalCause cause) => cause switch
    {
        RefusalCause.Authentication => (
            "tên miền gửi chưa được xác thực; người vận hành kiểm tra SPF, DKIM, DMARC",
            "our domain is not vouched for; the operator checks SPF, DKIM and DMARC"),
        RefusalCause.BlockList => (
            "máy gửi nằm trong danh sách chặn; người vận hành đề nghị gỡ khỏi danh sách",
            "our machine is in a block list; the operator asks for its removal"),
        RefusalCause.Relaying => (
            "máy chủ không chuyển tiếp thư; người vận hành kiểm tra Mail:Smtp",
            "the server does not relay; the operator checks Mail:Smtp"),
        RefusalCause.Content => (
            "thư bị coi là thư rác hoặc nguy hiểm; người vận hành hỏi nơi nhận",
            "it is taken for spam or for dangerous; the operator asks the other side"),
        RefusalCause.Size => (
            "thư quá lớn đối với nơi nhận",
            "it is too large for the other side"),
        RefusalCause.Policy or RefusalCause.Address or RefusalCause.Unknown => (
            "theo quy định của nơi nhận; người vận hành hỏi nơi nhận",
            "by a policy of the other side; the operator asks there"),
    };
}
