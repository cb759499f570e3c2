using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>Turns the notices of one mail into its content: who gets it, in which language, and a link to each task.</summary>
public sealed class MailAssembly(SiteAddress site)
{
    public MailContent Compose(IReadOnlyList<Notice> mail, NoticeSubjects subjects, OfficeBook book)
    {
        var recipient = book.Person(mail[0].RecipientId);
        var items = new List<MailItem>(mail.Count);
        foreach (var notice in mail)
        {
            items.Add(notice.Kind == NoticeKind.Test ? MailItem.Test(site.BaseUrl.ToString(), notice.DueAt) : notice.FollowUpId is { } id ? ItemOfFollowUp(notice, subjects, id, book) : Item(notice, subjects, notice.ObligationId!.Value, book));
        }

        // The date of the mail is that of its notices, so that a repeat is the same mail to the byte.
        return new MailContent(recipient.Email, recipient.Name, recipient.Locale, mail[0].MessageId!, mail.Max(notice => notice.DueAt), items);
    }

    private MailItem Item(Notice notice, NoticeSubjects subjects, Guid id, OfficeBook book)
    {
        var obligation = subjects.Obligations[id];
        var receipt = notice.Kind == NoticeKind.Receipt ? subjects.Receipts[(id, notice.Revision)] : null;
        var cycle = book.Rules(obligation.CycleCode).Cycle;
        var unit = book.Unit(obligation.UnitId);
        return new MailItem(notice.Kind, notice.Milestone, cycle.NameVi, cycle.NameEn, unit.NameVi, unit.NameEn, obligation.Year, notice.DueBefore,
            obligation.IsExtended, Overdue(notice), Left(notice), notice.Level, notice.Reason, site.TaskLink(obligation.Id).ToString(), receipt);
    }

    private MailItem ItemOfFollowUp(Notice notice, NoticeSubjects subjects, Guid id, OfficeBook book)
    {
        var (followUp, process) = (subjects.FollowUps[id], subjects.Processes[id]);
        var unit = book.Unit(followUp.UnitId);
        var (kind, step) = (ProcessNames.OfKind(followUp), ProcessNames.OfStep(process.Step));
        var facts = new FollowUpFacts(followUp.Number, followUp.Title, kind.Vi, kind.En, step.Vi, step.En, followUp.DueBefore is not null);
        // What was given to another agency is that one's to see, and not found by the first.
        var link = notice.Kind == NoticeKind.TaskReassigned ? site.FollowUpsLink : site.FollowUpLink(id);
        return new MailItem(notice.Kind, notice.Milestone, "", "", unit.NameVi, unit.NameEn, 0, notice.DueBefore, false, Overdue(notice), Left(notice),
            notice.Level, notice.Reason, link.ToString(), null, facts);
    }

    private static int Overdue(Notice notice) => new Deadline(notice.DueBefore).DaysLate(notice.DueAt);

    private static int Left(Notice notice) => Math.Max(0, notice.DueBefore.DayNumber - OfficeZone.LocalDate(notice.DueAt).DayNumber);
}
