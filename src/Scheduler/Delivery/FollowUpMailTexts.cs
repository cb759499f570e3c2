using System.Globalization;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>The words of mails about follow-ups, in both languages.</summary>
internal static class FollowUpMailTexts
{
    public static string Headline(MailItem item, bool isEnglish)
    {
        var facts = item.FollowUp!;
        var about = $"{facts.Number} – {facts.Title}";
        return item.Kind switch
        {
            NoticeKind.TaskAssigned => isEnglish ? $"Task: {about}" : $"Việc cần làm: {about}",
            NoticeKind.TaskReminder => $"{(isEnglish ? "Reminder" : "Nhắc việc")}, {item.Time.In(isEnglish)}: {about}",
            NoticeKind.TaskOverdue => $"{item.Time.AsSentence(isEnglish)}: {about}",
            NoticeKind.TaskEscalation => $"{item.Time.AsSentence(isEnglish)} ({(isEnglish ? "level" : "mức")} {item.Level}): {about}",
            NoticeKind.TaskReassigned => isEnglish ? $"Given to somebody else: {about}" : $"Đã giao nơi khác: {about}",
            NoticeKind.FollowUpClosed => isEnglish ? $"Closed: {about}" : $"Đã kết thúc: {about}",
            _ => throw new ArgumentException($"{item.Kind} is not about a follow-up.", nameof(item)),
        };
    }

    public static IReadOnlyList<string> Sentences(MailItem item, bool isEnglish)
    {
        var facts = item.FollowUp!;
        var lines = new List<string>
        {
            isEnglish ? $"{facts.KindEn} of {item.UnitNameEn}. Step: {facts.StepEn}." : $"{facts.KindVi} của {item.UnitNameVi}. Bước: {facts.StepVi}.",
        };
        if (facts.HasDeadline && item.Kind is not (NoticeKind.FollowUpClosed or NoticeKind.TaskReassigned))
        {
            var (before, last) = (Date(item.DueBefore), Date(new Deadline(item.DueBefore).LastOnTimeDate));
            lines.Add(isEnglish ? $"Due before {before} (at the latest 24:00 on {last})." : $"Hạn: trước ngày {before} (chậm nhất 24 giờ ngày {last}).");
        }

        if (item.Reason is { } said)
        {
            lines.Add(isEnglish ? $"Said: {said}" : $"Nội dung: {said}");
        }

        if (item.Kind == NoticeKind.TaskReassigned)
        {
            lines.Add(isEnglish ? "You need do nothing more about it." : "Đồng chí không phải xử lý việc này nữa.");
        }

        if (item.Kind == NoticeKind.TaskEscalation)
        {
            lines.Add(isEnglish ? "Please see to it that it goes on." : "Đề nghị đôn đốc xử lý.");
        }

        return lines;
    }

    private static string Date(DateOnly date) => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
