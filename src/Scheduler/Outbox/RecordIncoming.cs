using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Delivery.Incoming;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Keeps a mail that arrived, and does what follows from it, in one transaction and once, however often it is read. Anybody can write to
/// the mailbox, so a
/// report counts only when it names a mail that we sent, and the address that we sent it to (docs/adr/0007); whatever is not understood
/// waits in the list
/// of administrators, who are told by a board item.
/// </summary>
public sealed class RecordIncoming(CaseDesk desk, AddressMarks marks, SchedulerMeter meter, MailOptions options)
{
    /// <summary>False: another was faster, and the mail is to be read again.</summary>
    public async Task<bool> ExecuteAsync(FetchedMail fetched, CancellationToken cancellationToken)
    {
        desk.Db.Forget();
        var fingerprint = fetched.Fingerprint();
        if (await desk.Db.IncomingMails.AnyAsync(row => row.Fingerprint == fingerprint, cancellationToken))
        {
            return true;
        }

        var letter = LetterReader.Read(fetched, options.FromAddress);
        var mail = IncomingMail.Take(
            fingerprint, fetched.ReceivedAt, desk.Clock.Now, fetched.Size, letter.Kind, letter.From, letter.Subject, SiteAddress.WithoutTokens(letter.Text));
        desk.Db.IncomingMails.Add(mail);
        var about = await AboutAsync(letter.Names, cancellationToken);
        if (about is not null)
        {
            mail.IsAbout(about.MessageId, about.PersonId);
        }

        await ConcludeAsync(mail, letter, about, cancellationToken);
        if (mail.Outcome == IncomingOutcome.ToBeRead)
        {
            desk.RaiseItem(BoardItem.Raise(BoardItemKind.MailToRead, HandleIncoming.ItemKey, desk.Clock.Now));
        }

        return (await desk.CommitAsync(cancellationToken)).IsDone;
    }

    /// <summary>The notices of the first mail of ours that it names, in the order in which names tell most; null: it names none.</summary>
    private async Task<SentMail?> AboutAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var found = await desk.Db.Notices.Where(notice => EF.Parameter(names).Contains(notice.MessageId)).ToListAsync(cancellationToken);
        var notices = found.ToLookup(notice => notice.MessageId!);
        if (names.FirstOrDefault(notices.Contains) is not { } messageId)
        {
            return null;
        }

        var personId = notices[messageId].First().RecipientId;
        var address = await desk.Db.People.Where(person => person.Id == personId).Select(person => person.Email)
            .SingleAsync(cancellationToken);
        // What has come back, waits or was cancelled by now is past what the report tells.
        return new SentMail(messageId, personId, address, [.. notices[messageId].Where(notice => notice.State == NoticeState.Sent)]);
    }

    private Task ConcludeAsync(IncomingMail mail, IncomingLetter letter, SentMail? about, CancellationToken cancellationToken)
    {
        switch (letter.Kind)
        {
            case IncomingKind.DeliveryReport
                when about is not null && letter.Reports.FirstOrDefault(report => report.IsOf(about.Address)) is { } report:
                return ActOnAsync(mail, about, report, cancellationToken);
            case IncomingKind.DeliveryReport:
                // Of a stranger's mail, or of another recipient than ours: nobody is marked by it.
                var said = string.Join("; ", letter.Reports.Select(report => $"{report.Address}: {report.Action} {report.Answer}"));
                mail.Conclude(IncomingOutcome.ToBeRead, Shorten(said), desk.Clock.Now);
                break;
            case IncomingKind.ReportInWords when about is not null && IsOfItsRecipient(letter, about):
                ActOnWords(mail, about, letter);
                break;
            case IncomingKind.Own when about is not null:
                mail.Conclude(IncomingOutcome.Noted, null, desk.Clock.Now);
                break;
            case IncomingKind.Own or IncomingKind.ReportInWords or IncomingKind.Automatic
                or IncomingKind.Reply or IncomingKind.Other or IncomingKind.Unreadable:
                mail.Conclude(IncomingOutcome.ToBeRead, null, desk.Clock.Now);
                break;
        }

        return Task.CompletedTask;
    }

    private async Task ActOnAsync(IncomingMail mail, SentMail about, RecipientReport report, CancellationToken cancellationToken)
    {
        var answer = Shorten(report.Answer);
        switch (report.Action)
        {
            case "failed" when about.Notices.Count == 0:
            case "delayed" when about.Notices.Count == 0:
            case "delivered" or "relayed" or "expanded":
                mail.Conclude(IncomingOutcome.Noted, answer, desk.Clock.Now);
                break;
            case "delayed":
                about.Notices.ForEach(notice => notice.IsUnderWay(answer, desk.Clock.Now));
                mail.Conclude(IncomingOutcome.UnderWay, answer, desk.Clock.Now);
                break;
            case "failed" when !report.Status.StartsWith('4') && RefusalCauses.Of(report.Status, report.Diagnostic) == RefusalCause.Address:
                about.Notices.ForEach(notice => notice.ComeBack(answer));
                await marks.MarkAsync(about.Address, about.PersonId, answer, cancellationToken);
                meter.Failed(about.Notices.Count);
                mail.Conclude(IncomingOutcome.AddressMarked, answer, desk.Clock.Now);
                break;
            case "failed":
                GiveUp(mail, about, answer, RefusalCauses.Of(report.Status, report.Diagnostic));
                break;
            default:
                mail.Conclude(IncomingOutcome.ToBeRead, answer, desk.Clock.Now);
                break;
        }
    }

    /// <summary>A report in words never marks an address: what it says of the recipient is a guess of ours.</summary>
    private void ActOnWords(IncomingMail mail, SentMail about, IncomingLetter letter)
    {
        var said = PlainWords(letter);
        var answer = Shorten(said);
        if (about.Notices.Count == 0)
        {
            mail.Conclude(IncomingOutcome.Noted, answer, desk.Clock.Now);
        }
        else if (letter.SaysItWaits)
        {
            about.Notices.ForEach(notice => notice.IsUnderWay(answer, desk.Clock.Now));
            mail.Conclude(IncomingOutcome.UnderWay, answer, desk.Clock.Now);
        }
        else
        {
            GiveUp(mail, about, answer, RefusalCauses.Of(null, said));
        }
    }

    /// <summary>
    /// Shown as not delivered, for an administrator to send again. What speaks of us is one item for its kind of trouble, not one for each
    /// mail.
    /// </summary>
    private void GiveUp(IncomingMail mail, SentMail about, string answer, RefusalCause cause)
    {
        var now = desk.Clock.Now;
        about.Notices.ForEach(notice => notice.GiveUp(answer));
        desk.RaiseItem(cause.IsOfTheSender()
            ? SenderTrouble.Item(cause, answer, now)
            : BoardItem.Raise(BoardItemKind.MailFailed, $"mail:{about.MessageId}", now, detail: answer));
        desk.Db.AppendAudit(AuditEntry.Of("MailFailed", $"mail:{about.MessageId}", now));
        meter.Failed(about.Notices.Count);
        mail.Conclude(cause.IsOfTheSender() ? IncomingOutcome.SenderTrouble : IncomingOutcome.NotDelivered, answer, now);
    }

    private static bool IsOfItsRecipient(IncomingLetter letter, SentMail about) =>
        letter.Failed.Contains(about.Address, StringComparer.OrdinalIgnoreCase)
        || letter.Text.Contains(about.Address, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lines around the address are what the other server said.</summary>
    private static string PlainWords(IncomingLetter letter)
    {
        var lines = letter.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var said = lines.SkipWhile(line => !line.Contains('@', StringComparison.Ordinal)).Take(4).ToList();
        return said.Count == 0 ? letter.Subject : string.Join(' ', said);
    }

    private static string Shorten(string text) =>
        text.Length <= IncomingMail.LongestLine ? text : text[..(IncomingMail.LongestLine - 1)] + "…";

    /// <param name="Address">The recipient's.</param>
    /// <param name="Notices">Those that travelled in it and are shown as sent.</param>
    private sealed record SentMail(string MessageId, int PersonId, string Address, List<Notice> Notices);
}
