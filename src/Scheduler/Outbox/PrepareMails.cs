using Microsoft.Extensions.Logging;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>The mails of a batch, and what they are about.</summary>
public sealed record PreparedMails(IReadOnlyList<List<Notice>> Mails, NoticeSubjects Subjects, OfficeBook Book);

/// <summary>Cancels what is no longer true (R10), holds what goes to a refused address, and gives the rest their mails and names (R22, R23), committed before the first leaves.</summary>
public sealed partial class PrepareMails(CaseDesk desk, AddressMarks marks, SiteAddress site, SchedulerMeter meter, ILogger<PrepareMails> log)
{
    /// <summary>Null: another worker has taken the batch meanwhile, and nothing was changed.</summary>
    public async Task<PreparedMails?> ExecuteAsync(List<Notice> notices, OfficeBook book, CancellationToken cancellationToken)
    {
        var subjects = await NoticeSubjects.ReadAsync(desk.Db, notices, cancellationToken);
        var refused = await marks.AmongAsync(notices.Select(notice => book.Person(notice.RecipientId).Email).Distinct().ToList(), cancellationToken);
        foreach (var notice in notices)
        {
            if (subjects.WhyNot(notice) is { } reason)
            {
                notice.Cancel(reason);
            }
            else if (refused.Contains(book.Person(notice.RecipientId).Email))
            {
                notice.Hold("address_refused");
            }
        }

        var mails = Group(notices.Where(notice => notice.State == NoticeState.Leased));
        var committed = await desk.CommitAsync(cancellationToken);
        // From here on the notices are only read: what becomes of them is written by their lease.
        desk.Db.Forget();
        if (committed.IsDone)
        {
            return new PreparedMails(mails, subjects, book);
        }

        meter.LeaseLost();
        LogLost();
        return null;
    }

    /// <summary>R23: what is due to one person travels in one mail; a notice of an event alone. A mail that was named before keeps its name and company.</summary>
    private List<List<Notice>> Group(IEnumerable<Notice> notices)
    {
        var mails = notices.GroupBy(notice => notice.MessageId ?? (notice.IsOfAnEvent ? $"event {notice.Id}" : $"person {notice.RecipientId}"))
            .Select(mail => mail.ToList()).ToList();
        foreach (var mail in mails.Where(mail => mail[0].MessageId is null))
        {
            var messageId = MessageIds.Of(mail, site.BaseUrl.Host);
            mail.ForEach(notice => notice.TravelIn(messageId));
        }

        return mails;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch was taken by another worker before its mails left: the lease had run out")]
    private partial void LogLost();
}
