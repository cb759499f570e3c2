using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// Writes a template by the same assembly as a real mail, about a real matter. What people wrote (reasons, titles) is replaced by an example:
/// an administrator sees no submissions' content.
/// </summary>
public sealed class PreviewMails(CaseDesk desk, MailAssembly assembly, MailOptions options)
{
    private const string Reason = "(lý do do người quyết định ghi)";
    private const string Title = "(tiêu đề của việc)";
    private const string UserName = "ten.dang.nhap";
    private const string Token = "VI-DU";

    /// <summary>Null: there is nothing yet that it could be about.</summary>
    public async Task<MailPreview?> ExecuteAsync(MailTemplate template, int readerId, string locale, CancellationToken cancellationToken)
    {
        var templates = template.IsDigest ? MailTemplate.All.Where(one => one.Kind is NoticeKind.Reminder or NoticeKind.Late && !one.IsDigest).ToList() : [template];
        var book = await desk.BookAsync(cancellationToken);
        var (notices, subjects) = await ExamplesAsync(templates, readerId, cancellationToken);
        if (notices.Count == 0)
        {
            return null;
        }

        notices.ForEach(notice => notice.TravelIn("preview@localhost", notice.DueAt));
        // Each as on its own day: an example of a reminder shows days left, one of a late notice days overdue.
        var contents = notices.Select(notice => assembly.Compose([notice], subjects, book, notice.DueAt)).ToList();
        var shown = contents[0] with { Locale = locale, Items = [.. contents.SelectMany(content => content.Items).Select(item => item with { Level = 1, FollowUp = item.FollowUp is null ? null : item.FollowUp with { Title = Title } })] };
        return new MailComposer(options).Preview(shown);
    }

    private async Task<(List<Notice> Notices, NoticeSubjects Subjects)> ExamplesAsync(List<MailTemplate> templates, int readerId, CancellationToken cancellationToken)
    {
        var (obligations, followUps, processes) = (new Dictionary<Guid, Obligation>(), new Dictionary<Guid, FollowUp>(), new Dictionary<Guid, RunningProcess>());
        var (notices, invitations) = (new List<Notice>(), new Dictionary<Guid, InvitedAccount>());
        foreach (var template in templates)
        {
            if (template.Kind == NoticeKind.Test)
            {
                notices.Add(Notice.PlanTest(readerId, desk.Clock.Now));
            }
            else if (template.Kind == NoticeKind.Invitation)
            {
                var example = Invitation.Issue(Guid.CreateVersion7(desk.Clock.Now), readerId, readerId, "", "", desk.Clock.Now);
                invitations[example.Id] = new InvitedAccount(example, UserName, Token);
                notices.Add(Notice.PlanInvitation(example));
            }
            else if (template.IsOfAFollowUp && await FollowUpAsync(cancellationToken) is { } followUp)
            {
                followUps[followUp.Id] = followUp;
                processes[followUp.Id] = await desk.Db.Processes.AsNoTracking().SingleAsync(row => row.FollowUpId == followUp.Id, cancellationToken);
                notices.Add(Notice.Plan(followUp, template.Kind, template.Milestone, readerId, DueAt(template, followUp.DueBefore ?? desk.Clock.Today), reason: Reason));
            }
            else if (!template.IsOfAFollowUp && await ObligationAsync(template.Kind, cancellationToken) is { } obligation)
            {
                obligations[obligation.Id] = obligation;
                notices.Add(Notice.Plan(obligation, template.Kind, template.Milestone, readerId, DueAt(template, obligation.DueBefore), reason: Reason));
            }
        }

        return (notices, new NoticeSubjects(obligations, followUps, processes, await NoticeSubjects.ReceiptsAsync(desk.Db, notices.Where(notice => notice.Kind == NoticeKind.Receipt), cancellationToken), invitations));
    }

    private Task<Obligation?> ObligationAsync(NoticeKind kind, CancellationToken cancellationToken) =>
        desk.Db.Obligations.AsNoTracking().Where(row => kind != NoticeKind.Receipt || row.Revision > 0).OrderByDescending(row => row.Year).ThenBy(row => row.UnitId).ThenBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);

    private Task<FollowUp?> FollowUpAsync(CancellationToken cancellationToken) =>
        desk.Db.FollowUps.AsNoTracking().OrderByDescending(row => row.DueBefore != null).ThenBy(row => row.Number).FirstOrDefaultAsync(cancellationToken);

    private static DateTimeOffset DueAt(MailTemplate template, DateOnly dueBefore) => WorkingCalendar.SendingInstant(dueBefore.AddDays(template.DaysAfterDue));
}
