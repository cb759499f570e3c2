using Microsoft.Extensions.Logging;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>The mails of a batch, what they are about, and the lease under which they leave.</summary>
public sealed record PreparedMails(OutboxLease Lease, IReadOnlyList<List<Notice>> Mails, NoticeSubjects Subjects, OfficeBook Book);

/// <summary>Cancels what is no longer true (R10), fails what can't be written, holds what goes to a refused address, and gives the rest their mails and names (R22, R23), committed before the first leaves.</summary>
public sealed partial class PrepareMails(
    CaseDesk desk, AddressMarks marks, SiteAddress site, InvitationSeal seal, SchedulerMeter meter, ILogger<PrepareMails> log)
{
    /// <summary>Null: another worker has taken the batch meanwhile, and nothing was changed.</summary>
    public async Task<PreparedMails?> ExecuteAsync(OutboxLease lease, IReadOnlyList<Notice> notices, OfficeBook book, CancellationToken cancellationToken)
    {
        var subjects = await NoticeSubjects.ReadAsync(desk.Db, notices, seal, cancellationToken);
        var refused = await marks.AmongAsync(notices.Select(notice => book.Person(notice.RecipientId).Email).Distinct().ToList(), cancellationToken);
        var asked = notices.ToLookup(notice => subjects.WhyNot(notice, book, desk.Clock.Now));
        var unreadable = asked[null].Where(subjects.IsUnreadable).ToList();
        var toRefused = asked[null].Except(unreadable).ToLookup(notice => refused.Contains(book.Person(notice.RecipientId).Email));
        var mails = Group(toRefused[false]);
        var named = mails.Where(mail => mail[0].MessageId is null).ToList();
        var composedAt = desk.Clock.Now;
        named.ForEach(mail => Name(mail, composedAt));
        var untrue = asked.Where(reason => reason.Key is not null).ToList();
        if (await WriteAsync(
            lease, untrue, unreadable, [.. toRefused[true]], [.. named.SelectMany(mail => mail)], composedAt, cancellationToken))
        {
            return new PreparedMails(lease, mails, subjects, book);
        }

        meter.LeaseLost();
        LogLost();
        return null;
    }

    /// <summary>False: not all of them were the lease's any more, and nothing is written.</summary>
    private async Task<bool> WriteAsync(
        OutboxLease lease,
        IReadOnlyList<IGrouping<string?, Notice>> untrue,
        List<Notice> unreadable,
        IReadOnlyList<Notice> toRefused,
        IReadOnlyList<Notice> named,
        DateTimeOffset composedAt,
        CancellationToken cancellationToken)
    {
        await using var transaction = await desk.Db.Database.BeginTransactionAsync(cancellationToken);
        var missing = 0;
        foreach (var reason in untrue)
        {
            missing += reason.Count() - await lease.CancelAsync(reason.Select(notice => notice.Id).ToList(), reason.Key!, cancellationToken);
        }

        missing += unreadable.Count == 0 ? 0 : unreadable.Count - await FailAsync(lease, unreadable, cancellationToken);
        missing += toRefused.Count == 0 ? 0 : toRefused.Count - await lease.HoldAsync(toRefused.Select(notice => notice.Id).ToList(), cancellationToken);
        missing += named.Count == 0 ? 0 : named.Count - await lease.NameAsync(named, composedAt, cancellationToken);
        if (missing == 0)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return missing == 0;
    }

    /// <summary>
    /// How many were still the lease's. Audited, and said in the log: without the key there is no link, and only a new invitation helps.
    /// </summary>
    private async Task<int> FailAsync(OutboxLease lease, List<Notice> unreadable, CancellationToken cancellationToken)
    {
        foreach (var notice in unreadable)
        {
            LogUnreadable(notice.Id);
            desk.Db.AppendAudit(AuditEntry.Of("MailFailed", $"notice:{notice.Id}", desk.Clock.Now));
        }

        meter.Failed(unreadable.Count);
        await desk.Db.SaveChangesAsync(cancellationToken);
        return await lease.FailAsync(unreadable.Select(notice => notice.Id).ToList(), "invitation_unreadable", cancellationToken);
    }

    /// <summary>R23: what is due to one person travels in one mail; a notice of an event alone. A mail that was named before keeps its name and company.</summary>
    private static List<List<Notice>> Group(IEnumerable<Notice> notices) =>
        [.. notices.GroupBy(notice => notice.MessageId ?? (notice.IsOfAnEvent ? $"event {notice.Id}" : $"person {notice.RecipientId}")).Select(mail => mail.ToList())];

    private void Name(List<Notice> mail, DateTimeOffset composedAt)
    {
        var messageId = MessageIds.Of(mail, site.BaseUrl.Host);
        mail.ForEach(notice => notice.TravelIn(messageId, composedAt));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch was taken by another worker before its mails left: the lease had run out")]
    private partial void LogLost();

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The link of invitation notice {NoticeId} can't be made: its data protection key is lost. Invite the person again")]
    private partial void LogUnreadable(long noticeId);
}
