using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Reviews;

/// <summary>R16: back to the unit with a reason, comments on single figures and a correction deadline.</summary>
public sealed class ReturnReport(CaseDesk desk, ReviewedSubmission reviewed)
{
    /// <param name="Revision">The revision that the reviewer read; 0: whichever is under review.</param>
    /// <param name="Step">The process step that the reviewer saw; null: whichever is open.</param>
    public sealed record Request(Guid ObligationId, int PersonId, string? Reason, int Revision = 0, string? Step = null, IReadOnlyList<FieldComment>? Comments = null);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (ReviewedSubmission.WhyNotAsSeen(file, request.Revision, request.Step) is { } moved)
        {
            return moved;
        }

        var allowed = await desk.AuthorizeAsync(file, Outcomes.Return, request.PersonId, request.Reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        var commented = await reviewed.CommentAsync(file.Obligation, request.Comments, request.PersonId, cancellationToken);
        if (!commented.IsDone)
        {
            return commented;
        }

        var now = desk.Clock.Now;
        var reason = request.Reason!.Trim();
        var returned = file.Obligation.Return(file.Rules, now);
        if (!returned.IsDone)
        {
            return returned;
        }

        desk.Record(file, Outcomes.Return, HistoryEvent.Returned, allowed.Required, reason);
        // R18: its unit has ended meanwhile: the successor becomes responsible in the same act, on the day of the return, and is told.
        desk.PassOnIfUnitEnded(file, now, desk.Clock.Today);
        desk.Tell(file, NoticeKind.Returned, reason);
        return await desk.CommitAsync(cancellationToken);
    }
}
