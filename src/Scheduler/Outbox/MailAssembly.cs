using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>Turns the notices of one mail into its content: who gets it, in which language, a link to each task, and whom to answer.</summary>
public sealed class MailAssembly(SiteAddress site)
{
    /// <summary>More are no help to somebody who wants to ask.</summary>
    private const int MostAnswering = 5;

    /// <param name="now">The moment at which it leaves: what it says of time is true then (R21).</param>
    public MailContent Compose(IReadOnlyList<Notice> mail, NoticeSubjects subjects, OfficeBook book, DateTimeOffset now)
    {
        var recipient = book.Person(mail[0].RecipientId);
        var items = new List<MailItem>(mail.Count);
        foreach (var notice in mail)
        {
            items.Add(notice switch
            {
                { Kind: NoticeKind.Test } => MailItem.Test(site.BaseUrl.ToString(), notice.DueAt),
                { InvitationId: { } id } => ItemOfInvitation(subjects.Invitations[id], book),
                { FollowUpId: { } id } => ItemOfFollowUp(notice, subjects, id, book, now),
                _ => Item(notice, subjects, notice.ObligationId!.Value, book, now),
            });
        }

        // What an earlier release of the program had named has no date of its own yet.
        var date = mail.Max(notice => notice.ComposedAt ?? notice.DueAt);
        // An invitation travels alone.
        var answering = items[0].Invitation is { } invitation
            ? new[] { invitation.Asking }.OfType<MailReader>().ToList()
            : Answering(mail, book, now);
        return new MailContent(recipient.Email, recipient.Name, recipient.Locale, mail[0].MessageId!, date, items, answering);
    }

    /// <summary>Questions go to the administrator who invited, as long as they are one.</summary>
    private MailItem ItemOfInvitation(InvitedAccount invited, OfficeBook book)
    {
        var inviter = invited.Invitation.InvitedById is { } id && book.FindPerson(id) is { IsActive: true } person
            ? new MailReader(person.Name, person.Email)
            : null;
        var link = site.InvitationLink(invited.Token!).ToString();
        return MailItem.Invite(link, new InvitationFacts(invited.UserName, invited.Invitation.ValidUntil, inviter));
    }

    /// <summary>The board's staff responsible for the units that the mail is about, in the order in which it tells of them; none when nobody is, or only the reader.</summary>
    private static List<MailReader> Answering(IReadOnlyList<Notice> mail, OfficeBook book, DateTimeOffset now)
    {
        var today = OfficeZone.LocalDate(now);
        return [.. mail.Where(notice => notice.Kind != NoticeKind.Test).Select(notice => notice.UnitId).Distinct().SelectMany(unit => book.Recipients.ResponsibleFor(unit, today))
            .Where(staff => staff.Id != mail[0].RecipientId).DistinctBy(staff => staff.Id).Take(MostAnswering).Select(staff => new MailReader(staff.Name, staff.Email))];
    }

    private MailItem Item(Notice notice, NoticeSubjects subjects, Guid id, OfficeBook book, DateTimeOffset now)
    {
        var obligation = subjects.Obligations[id];
        var receipt = notice.Kind == NoticeKind.Receipt ? subjects.Receipts[(id, notice.Revision)] : null;
        var cycle = book.Rules(obligation.CycleCode).Cycle;
        var unit = book.Unit(obligation.UnitId);
        // A receipt says what the submission showed, also when something was renamed before it leaves.
        var (cycleVi, cycleEn, unitVi, unitEn) = receipt?.Names is { } names
            ? (names.CycleVi, names.CycleEn, names.UnitVi, names.UnitEn)
            : (cycle.NameVi, cycle.NameEn, unit.NameVi, unit.NameEn);
        return new MailItem(notice.Kind, notice.Milestone, cycleVi, cycleEn, unitVi, unitEn, obligation.Year, notice.DueBefore,
            obligation.IsExtended, TimeLeft.Of(DeadlineOf(notice, obligation), now), notice.Level, notice.Reason, site.TaskLink(obligation.Id).ToString(), receipt);
    }

    private MailItem ItemOfFollowUp(Notice notice, NoticeSubjects subjects, Guid id, OfficeBook book, DateTimeOffset now)
    {
        var (followUp, process) = (subjects.FollowUps[id], subjects.Processes[id]);
        var unit = book.Unit(followUp.UnitId);
        var (kind, step) = (ProcessNames.OfKind(followUp), ProcessNames.OfStep(process.Step));
        var facts = new FollowUpFacts(followUp.Number, followUp.Title, kind.Vi, kind.En, step.Vi, step.En, followUp.DueBefore is not null);
        // What was given to another agency is that one's to see, and not found by the first.
        var link = notice.Kind == NoticeKind.TaskReassigned ? site.FollowUpsLink : site.FollowUpLink(id);
        return new MailItem(notice.Kind, notice.Milestone, "", "", unit.NameVi, unit.NameEn, 0, notice.DueBefore, false, TimeLeft.Of(new Deadline(notice.DueBefore), now),
            notice.Level, notice.Reason, link.ToString(), null, facts);
    }

    /// <summary>A reviewer's time ends with the review. A notice of one leaves only while it goes on (R10).</summary>
    private static Deadline DeadlineOf(Notice notice, Obligation obligation) =>
        new(notice.Kind is NoticeKind.ReviewReminder or NoticeKind.ReviewOverdue ? obligation.ReviewDueBefore ?? notice.DueBefore : notice.DueBefore);
}
