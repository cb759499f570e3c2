using System.Globalization;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>The words of mails in one language.</summary>
public abstract class MailTexts
{
    public static MailTexts Vietnamese { get; } = new VietnameseTexts();

    public static MailTexts English { get; } = new EnglishTexts();

    public static MailTexts For(string locale) => locale == "en" ? English : Vietnamese;

    public abstract string Greeting(string name);

    /// <summary>Of several matters: the first, and how many others.</summary>
    public abstract string DigestSubject(string first, int others);

    public abstract string Intro(int items);

    /// <summary>What it is about in a few words: the subject of a mail with one notice, the heading of an item in a digest.</summary>
    public abstract string Headline(MailItem item);

    /// <summary>What it says and what to do, in sentences.</summary>
    public abstract IReadOnlyList<string> Sentences(MailItem item);

    /// <summary>What the link of a matter says that it does.</summary>
    public string LinkTo(MailItem item) => item.Kind == NoticeKind.Invitation ? SetPassword : OpenTask;

    protected abstract string OpenTask { get; }

    protected abstract string SetPassword { get; }

    /// <summary>Who sends the mail, whom to call and whom to answer.</summary>
    /// <param name="sender">The office.</param>
    /// <param name="phone">Null: no number is known.</param>
    /// <param name="answering">Whom an answer goes to, by name; null: nobody in particular.</param>
    /// <param name="needsSignIn">Its links open only after signing in.</param>
    public abstract IReadOnlyList<string> Footer(string sender, string? phone, string? answering, bool needsSignIn);

    protected static string Date(DateOnly date) => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    protected static string Instant(DateTimeOffset instant) => OfficeZone.ToLocal(instant).ToString("d/M/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>In whole minutes, cut off: a link that is said to be good until then is.</summary>
    protected static (string Time, string Date) Minute(DateTimeOffset instant)
    {
        var local = OfficeZone.ToLocal(instant);
        return (local.ToString("HH:mm", CultureInfo.InvariantCulture), local.ToString("d/M/yyyy", CultureInfo.InvariantCulture));
    }

    private sealed class VietnameseTexts : MailTexts
    {
        protected override string OpenTask => "Mở việc này";

        protected override string SetPassword => "Đặt mật khẩu";

        public override IReadOnlyList<string> Footer(string sender, string? phone, string? answering, bool needsSignIn) =>
        [
            phone is null ? sender : $"{sender}, điện thoại {phone}",
            answering is null ? "Thư tự động của hệ thống Theo dõi báo cáo." : $"Thư tự động của hệ thống Theo dõi báo cáo. Nếu trả lời, thư trả lời được gửi tới {answering}.",
            needsSignIn ? "Đường dẫn trong thư chỉ mở được sau khi đăng nhập. Giờ ghi trong thư là giờ Việt Nam (UTC+7)."
                : "Giờ ghi trong thư là giờ Việt Nam (UTC+7).",
        ];

        public override string Greeting(string name) => $"Kính gửi đồng chí {name},";

        public override string DigestSubject(string first, int others) => $"{first} và {others} việc khác";

        public override string Intro(int items) => items == 1 ? "" : $"Hệ thống xin thông báo {items} việc sau:";

        public override string Headline(MailItem item) => item.Kind switch
        {
            NoticeKind.Reminder when item.Milestone == "OPEN" => $"Mở kỳ: {About(item)} – {item.Time.In(isEnglish: false)}",
            NoticeKind.Reminder when item.Milestone == "C1" => $"Nhắc nộp bản sửa: {About(item)} – {item.Time.In(isEnglish: false)}",
            NoticeKind.Reminder => $"Nhắc nộp: {About(item)} – {item.Time.In(isEnglish: false)}",
            NoticeKind.Late => $"{item.Time.AsSentence(isEnglish: false)}: {About(item)}",
            NoticeKind.Escalation => $"{item.Time.AsSentence(isEnglish: false)} (mức {item.Level}): {About(item)}",
            NoticeKind.ReviewAssigned => $"Giao duyệt: {About(item)}",
            NoticeKind.ReviewReminder => $"Nhắc duyệt: {About(item)} – {item.Time.In(isEnglish: false)}",
            NoticeKind.ReviewOverdue => $"Quá hạn duyệt: {About(item)}",
            NoticeKind.Returned => $"Trả lại để sửa: {About(item)}",
            NoticeKind.Approved => $"Đã phê duyệt: {About(item)}",
            NoticeKind.Extended => $"Được gia hạn: {About(item)}",
            NoticeKind.Transferred => $"Chuyển giao báo cáo phải nộp: {About(item)}",
            NoticeKind.Waived => $"Được miễn nộp: {About(item)}",
            NoticeKind.Receipt => $"Giấy xác nhận đã nộp: {About(item)}",
            NoticeKind.Test => "Thư thử – Theo dõi báo cáo",
            NoticeKind.Invitation => "Mời đặt mật khẩu – Theo dõi báo cáo",
            NoticeKind.TaskAssigned or NoticeKind.TaskReminder or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed => FollowUpMailTexts.Headline(item, isEnglish: false),
        };

        public override IReadOnlyList<string> Sentences(MailItem item) => item.Kind switch
        {
            NoticeKind.Reminder => [Due(item), "Đề nghị đơn vị hoàn thành và nộp báo cáo đúng hạn."],
            NoticeKind.Late => [Due(item), $"Đến nay đơn vị chưa nộp, đã {item.Time.In(isEnglish: false)}. Đề nghị nộp ngay."],
            NoticeKind.Escalation => [Due(item), $"Đơn vị chưa nộp, đã {item.Time.In(isEnglish: false)}. Đề nghị đôn đốc và ghi nhận xử lý trên hệ thống."],
            NoticeKind.ReviewAssigned => [$"Lý do: {item.Reason}", "Đề nghị đồng chí phê duyệt hoặc trả lại."],
            NoticeKind.ReviewReminder => [$"Thời hạn duyệt: {item.Time.In(isEnglish: false)}. Đề nghị phê duyệt hoặc trả lại."],
            NoticeKind.ReviewOverdue => ["Báo cáo đã nộp nhưng chưa được duyệt xong trong thời hạn."],
            NoticeKind.Returned => [$"Lý do: {item.Reason}", $"Hạn nộp bản sửa: {Before(item)}."],
            NoticeKind.Approved => ["Báo cáo đã được Ban Tổ chức Tỉnh ủy phê duyệt."],
            NoticeKind.Extended => [$"Lý do: {item.Reason}", $"Hạn nộp mới: {Before(item)}."],
            NoticeKind.Transferred => [$"Đơn vị đồng chí nay chịu trách nhiệm báo cáo này (số liệu của {item.UnitNameVi}).", Due(item)],
            NoticeKind.Waived => [$"Lý do: {item.Reason}", "Đơn vị không phải nộp báo cáo này."],
            NoticeKind.Receipt => ReceiptLines(item.Receipt!),
            NoticeKind.Test => ["Quản trị gửi thư này để kiểm tra việc gửi thư. Đồng chí đọc được thư nghĩa là thư đã tới nơi."],
            NoticeKind.Invitation => InvitationLines(item.Invitation!),
            NoticeKind.TaskAssigned or NoticeKind.TaskReminder or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed => FollowUpMailTexts.Sentences(item, isEnglish: false),
        };

        private static List<string> InvitationLines(InvitationFacts facts)
        {
            var (time, date) = Minute(facts.ValidUntil);
            return
            [
                "Đồng chí được mời dùng Theo dõi báo cáo, hệ thống để các đơn vị nộp báo cáo, theo dõi thời hạn và nhận thư nhắc.",
                $"Tên đăng nhập: {facts.UserName}",
                $"Đề nghị đồng chí mở đường dẫn dưới đây để tự đặt mật khẩu. Đường dẫn chỉ dùng được một lần, đến {time} ngày {date}.",
                "Không chuyển tiếp thư này: ai có đường dẫn đều đặt được mật khẩu. Không ai hỏi mật khẩu của đồng chí, kể cả quản trị.",
                facts.Asking is { } asking
                    ? $"Cần hỏi thêm, xin liên hệ {asking.Name}, {asking.Email}."
                    : "Cần hỏi thêm, xin liên hệ quản trị hệ thống.",
            ];
        }

        private static List<string> ReceiptLines(ReceiptFacts receipt) =>
        [
            $"Số xác nhận: {receipt.Number}",
            $"Thời điểm tiếp nhận: {Instant(receipt.ReceivedAt)} ({(receipt.DaysLate == 0 ? "đúng hạn" : $"nộp chậm {receipt.DaysLate} ngày")})",
            $"SHA-256: {receipt.Sha256}",
        ];

        private static string About(MailItem item) => $"{item.CycleNameVi} {item.Year} – {item.UnitNameVi}";

        private static string Due(MailItem item) => $"Hạn nộp: {Before(item)}{(item.IsExtended ? ", đã gia hạn" : "")}.";

        /// <summary>Both readings (R2).</summary>
        private static string Before(MailItem item) => $"trước ngày {Date(item.DueBefore)} (chậm nhất 24 giờ ngày {Date(new Deadline(item.DueBefore).LastOnTimeDate)})";
    }

    private sealed class EnglishTexts : MailTexts
    {
        protected override string OpenTask => "Open this task";

        protected override string SetPassword => "Set the password";

        public override IReadOnlyList<string> Footer(string sender, string? phone, string? answering, bool needsSignIn) =>
        [
            phone is null ? sender : $"{sender}, telephone {phone}",
            answering is null ? "Automatic mail of the report tracking system." : $"Automatic mail of the report tracking system. An answer to it goes to {answering}.",
            needsSignIn ? "Links open only after signing in. Times are Viet Nam time (UTC+7)." : "Times are Viet Nam time (UTC+7).",
        ];

        public override string Greeting(string name) => $"Dear {name},";

        public override string DigestSubject(string first, int others) => $"{first} and {EnglishCount.Of(others, "other matter")}";

        public override string Intro(int items) => items == 1 ? "" : $"There are {items} matters for you:";

        public override string Headline(MailItem item) => item.Kind switch
        {
            NoticeKind.Reminder when item.Milestone == "OPEN" => $"Now open: {About(item)} – {item.Time.In(isEnglish: true)}",
            NoticeKind.Reminder when item.Milestone == "C1" => $"Reminder, correction due: {About(item)} – {item.Time.In(isEnglish: true)}",
            NoticeKind.Reminder => $"Reminder: {About(item)} – {item.Time.In(isEnglish: true)}",
            NoticeKind.Late => $"{item.Time.AsSentence(isEnglish: true)}: {About(item)}",
            NoticeKind.Escalation => $"{item.Time.AsSentence(isEnglish: true)} (level {item.Level}): {About(item)}",
            NoticeKind.ReviewAssigned => $"Yours to review: {About(item)}",
            NoticeKind.ReviewReminder => $"Reminder to review: {About(item)} – {item.Time.In(isEnglish: true)}",
            NoticeKind.ReviewOverdue => $"Review overdue: {About(item)}",
            NoticeKind.Returned => $"Returned for correction: {About(item)}",
            NoticeKind.Approved => $"Approved: {About(item)}",
            NoticeKind.Extended => $"Deadline extended: {About(item)}",
            NoticeKind.Transferred => $"Obligation transferred: {About(item)}",
            NoticeKind.Waived => $"Waived: {About(item)}",
            NoticeKind.Receipt => $"Submission receipt: {About(item)}",
            NoticeKind.Test => "Test mail – Report tracking",
            NoticeKind.Invitation => "Invitation to set your password – Report tracking",
            NoticeKind.TaskAssigned or NoticeKind.TaskReminder or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed => FollowUpMailTexts.Headline(item, isEnglish: true),
        };

        public override IReadOnlyList<string> Sentences(MailItem item) => item.Kind switch
        {
            NoticeKind.Reminder => [Due(item), "Please complete and submit the report on time."],
            NoticeKind.Late => [Due(item), $"It has not been submitted and is {item.Time.In(isEnglish: true)}. Please submit it now."],
            NoticeKind.Escalation => [Due(item), $"The unit has not submitted; {item.Time.In(isEnglish: true)}. Please follow up and acknowledge it in the system."],
            NoticeKind.ReviewAssigned => [$"Reason: {item.Reason}", "Please approve or return it."],
            NoticeKind.ReviewReminder => [$"Time for the review: {item.Time.In(isEnglish: true)}. Please approve or return it."],
            NoticeKind.ReviewOverdue => ["The report was submitted, but its review was not finished in time."],
            NoticeKind.Returned => [$"Reason: {item.Reason}", $"Correction due {Before(item)}."],
            NoticeKind.Approved => ["The Provincial Party Organisation Board has approved the report."],
            NoticeKind.Extended => [$"Reason: {item.Reason}", $"New deadline: {Before(item)}."],
            NoticeKind.Transferred => [$"Your unit is now responsible for this report (figures of {item.UnitNameEn}).", Due(item)],
            NoticeKind.Waived => [$"Reason: {item.Reason}", "The unit need not submit this report."],
            NoticeKind.Receipt => ReceiptLines(item.Receipt!),
            NoticeKind.Test => ["An administrator sent this mail to see whether mail arrives. As you read it, it does."],
            NoticeKind.Invitation => InvitationLines(item.Invitation!),
            NoticeKind.TaskAssigned or NoticeKind.TaskReminder or NoticeKind.TaskOverdue or NoticeKind.TaskEscalation or NoticeKind.TaskReassigned or NoticeKind.FollowUpClosed => FollowUpMailTexts.Sentences(item, isEnglish: true),
        };

        private static List<string> InvitationLines(InvitationFacts facts)
        {
            var (time, date) = Minute(facts.ValidUntil);
            return
            [
                "You are invited to use Report tracking, in which units submit their reports, follow deadlines and are reminded of them.",
                $"User name: {facts.UserName}",
                $"Please open the link below to set a password of your own. It is good once, until {time} on {date}.",
                "Do not pass this mail on: whoever has the link can set the password. Nobody asks for your password, not even administrators.",
                facts.Asking is { } asking
                    ? $"If you have questions, ask {asking.Name}, {asking.Email}."
                    : "If you have questions, ask the system's administrator.",
            ];
        }

        private static List<string> ReceiptLines(ReceiptFacts receipt) =>
        [
            $"Receipt number: {receipt.Number}",
            $"Received: {Instant(receipt.ReceivedAt)} ({(receipt.DaysLate == 0 ? "on time" : $"{EnglishCount.Days(receipt.DaysLate)} late")})",
            $"SHA-256: {receipt.Sha256}",
        ];

        private static string About(MailItem item) => $"{item.CycleNameEn} {item.Year} – {item.UnitNameEn}";

        private static string Due(MailItem item) => $"Due {Before(item)}{(item.IsExtended ? ", extended" : "")}.";

        private static string Before(MailItem item) => $"before {Date(item.DueBefore)} (at the latest 24:00 on {Date(new Deadline(item.DueBefore).LastOnTimeDate)})";
    }
}
