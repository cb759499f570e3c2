using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary>A notice as it stands: to whom, and why it was not sent, if it was not.</summary>
public sealed record SentNotice(NoticeKind Kind, string Milestone, NoticeState State, DateTimeOffset At, string To, string? Why)
{
    public static SentNotice Of(Notice notice, OfficeBook book, Words words) => new(
        notice.Kind, notice.Milestone, notice.State, notice.SentAt ?? notice.DueAt, book.FindPerson(notice.RecipientId)?.Name ?? "",
        notice.State == NoticeState.Cancelled ? words.CancelReason(notice.CancelReason) : notice.State == NoticeState.Failed ? notice.LastError : null);
}
