using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>What the notices of a batch are about, as it is now.</summary>
/// <param name="Processes">Of follow-ups, and of obligations where a notice is about their review; by the id of either.</param>
public sealed record NoticeSubjects(
    IReadOnlyDictionary<Guid, Obligation> Obligations,
    IReadOnlyDictionary<Guid, FollowUp> FollowUps,
    IReadOnlyDictionary<Guid, RunningProcess> Processes,
    IReadOnlyDictionary<(Guid ObligationId, int Revision), ReceiptFacts> Receipts,
    IReadOnlyDictionary<Guid, InvitedAccount> Invitations)
{
    public static async Task<NoticeSubjects> ReadAsync(
        PartyWorkflowDbContext db, IReadOnlyList<Notice> notices, InvitationSeal seal, CancellationToken cancellationToken)
    {
        // As one parameter: the statement is the same for every batch, and the store keeps its plan.
        var reviewed = notices.Where(IsToAReviewer).Select(notice => notice.ObligationId!.Value).Distinct().ToList();
        // Before the obligations: of one that is still under the same review afterwards, the step read here is one of that review.
        var processes = reviewed.Count == 0
            ? []
            : await db.Processes.AsNoTracking().Where(row => EF.Parameter(reviewed).Contains(row.ObligationId!.Value)).ToDictionaryAsync(row => row.ObligationId!.Value, cancellationToken);
        var ids = notices.Select(notice => notice.ObligationId).OfType<Guid>().Distinct().ToList();
        var obligations = await db.Obligations.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var receipts = await ReceiptsAsync(db, notices.Where(notice => notice.Kind == NoticeKind.Receipt), cancellationToken);
        var followUps = new Dictionary<Guid, FollowUp>();
        var others = notices.Select(notice => notice.FollowUpId).OfType<Guid>().Distinct().ToList();
        if (others.Count > 0)
        {
            followUps = await db.FollowUps.AsNoTracking().Where(row => EF.Parameter(others).Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
            foreach (var process in await db.Processes.AsNoTracking().Where(row => EF.Parameter(others).Contains(row.FollowUpId!.Value)).ToListAsync(cancellationToken))
            {
                processes.Add(process.FollowUpId!.Value, process);
            }
        }

        var invited = notices.Select(notice => notice.InvitationId).OfType<Guid>().ToList();
        var invitations = await InvitedAccount.ReadAsync(db, invited, seal, cancellationToken);
        return new NoticeSubjects(obligations, followUps, processes, receipts, invitations);
    }

    public static async Task<IReadOnlyDictionary<(Guid ObligationId, int Revision), ReceiptFacts>> ReceiptsAsync(PartyWorkflowDbContext db, IEnumerable<Notice> notices, CancellationToken cancellationToken)
    {
        var ids = notices.Select(notice => notice.ObligationId!.Value).Distinct().ToList();
        return ids.Count == 0
            ? new Dictionary<(Guid, int), ReceiptFacts>()
            : await db.Submissions.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.ObligationId))
                .Select(row => new { row.ObligationId, row.Revision, row.ReceiptNumber, row.ReceivedAt, row.DaysLate, row.Sha256, row.ShownJson })
                .ToDictionaryAsync(row => (row.ObligationId, row.Revision), row => new ReceiptFacts(
                    row.ReceiptNumber, row.ReceivedAt, row.DaysLate, row.Sha256, row.ShownJson is null ? null : ShownReport.FromJson(row.ShownJson).Names), cancellationToken);
    }

    /// <summary>R10: why the notice is not to be sent any more; null: it is still true.</summary>
    public string? WhyNot(Notice notice, OfficeBook book, DateTimeOffset now) =>
        notice.Kind == NoticeKind.Test ? null
        : notice.InvitationId is { } invitation ? Invitations[invitation].Invitation.WhyNotAt(now)
        : notice.FollowUpId is { } id ? Relevance.WhyNot(notice, FollowUps[id])
        : Relevance.WhyNot(notice, Obligations[notice.ObligationId!.Value]) ?? (IsToAReviewer(notice) && !HoldsTheReview(notice, book) ? "review_with_another" : null);

    /// <summary>It is still true, and can't be written: the key with which the link's token was sealed is lost.</summary>
    public bool IsUnreadable(Notice notice) => notice.InvitationId is { } invitation && Invitations[invitation].Token is null;

    private static bool IsToAReviewer(Notice notice) => notice.Kind is NoticeKind.ReviewReminder or NoticeKind.ReviewAssigned;

    /// <summary>
    /// R15: the open step may have been given away, or left, since the notice was planned. On its own date, which decides who stood in for whom. To whom a step is given is told so at once.
    /// </summary>
    private bool HoldsTheReview(Notice notice, OfficeBook book)
    {
        var obligation = notice.ObligationId!.Value;
        var review = new OpenReview(book, Processes[obligation], Obligations[obligation].ResponsibleUnitId);
        return review.HoldersOn(OfficeZone.LocalDate(notice.DueAt)).Any(holder => holder.Id == notice.RecipientId);
    }
}
