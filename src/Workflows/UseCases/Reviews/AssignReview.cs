using System.Globalization;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Reviews;

/// <summary>
/// The open review step of one submission is given to a colleague of the board by name, with a reason: by a leader, or by who holds it. It ends with the step.
/// The others keep their right to approve, so that nothing waits for one person.
/// </summary>
public sealed class AssignReview(CaseDesk desk, ReviewedSubmission reviewed)
{
    /// <summary>In the history the colleague's name stands before it.</summary>
    private const int LongestReason = 2000;

    /// <param name="Revision">The revision that the giver saw; 0: whichever is under review.</param>
    /// <param name="Step">The process step that the giver saw; null: whichever is open.</param>
    public sealed record Request(Guid ObligationId, int PersonId, int ColleagueId, string? Reason, int Revision = 0, string? Step = null);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (file.Step.Find(Outcomes.Approve) is null)
        {
            return new Refusal("not_under_review", null, file.Obligation.State);
        }

        var review = file.Review;
        if (review.GiverOf(request.PersonId, desk.Clock.Today) is not { } giver)
        {
            return await desk.ForbidAsync(file, "assign-review", request.PersonId, cancellationToken);
        }

        if (request.Revision != 0 && request.Revision != file.Obligation.Revision)
        {
            return new Refusal("newer_revision", null, file.Obligation.Revision);
        }

        if (request.Step is not null && request.Step != file.Process.Step)
        {
            return new Refusal("step_already_done");
        }

        var faults = await FaultsOfAsync(request, file, review, cancellationToken);
        if (faults.Count > 0)
        {
            return new Result(faults);
        }

        Give(desk, file, file.Book.Person(request.ColleagueId), giver, request.Reason!.Trim());
        return await desk.CommitAsync(cancellationToken);
    }

    private async Task<List<Refusal>> FaultsOfAsync(Request request, CaseFile file, OpenReview review, CancellationToken cancellationToken)
    {
        var faults = new List<Refusal>();
        if (file.Book.FindPerson(request.ColleagueId) is not { } colleague || !review.MayBeGivenTo(colleague))
        {
            faults.Add(new Refusal("reviewer_required", "colleague"));
        }
        else if (review.Assignee?.Id == colleague.Id)
        {
            faults.Add(new Refusal("review_already_theirs", "colleague", colleague.Name));
        }
        else if ((await reviewed.FindAsync(file.Obligation, cancellationToken)).IsBy(colleague.Id))
        {
            // I6: they could not approve it.
            faults.Add(new Refusal("own_submission", "colleague"));
        }

        if (Reasons.Fault(request.Reason, "assign-reason", LongestReason) is { } fault)
        {
            faults.Add(fault);
        }

        return faults;
    }

    /// <summary>History, audit row and notice of it; saved by the caller.</summary>
    internal static void Give(CaseDesk desk, CaseFile file, Person colleague, Actor giver, string reason)
    {
        var (obligation, process, now) = (file.Obligation, file.Process, desk.Clock.Now);
        obligation.GiveReview(file.Rules);
        process.AssignTo(colleague.Id);
        desk.Db.History.Add(HistoryEntry.Of(obligation, HistoryEvent.ReviewAssigned, now, process.Step, giver.PersonId, giver.OnBehalfOfId, $"{colleague.Name}: {reason}"));
        var facts = AuditFacts.Of(new { step = process.Step, revision = obligation.Revision, assignee = colleague.Id, comment = reason });
        desk.Db.AppendAudit(AuditEntry.Of(nameof(HistoryEvent.ReviewAssigned), $"obligation:{obligation.Id}", now, giver.PersonId, giver.OnBehalfOfId, facts));
        // R23: told at once and alone; the version tells two of one deadline apart.
        var milestone = string.Create(CultureInfo.InvariantCulture, $"ASSIGNED#{obligation.Version}");
        desk.Db.Notices.AddRange(file.Book.Recipients.OfPerson(colleague.Id, desk.Clock.Today)
            .Select(person => Notice.Plan(obligation, NoticeKind.ReviewAssigned, milestone, person.Id, now, reason: reason)));
    }
}
