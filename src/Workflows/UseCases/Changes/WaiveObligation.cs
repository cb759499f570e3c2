using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>R18: a board leader waives an open or returned obligation with a reason.</summary>
public sealed class WaiveObligation(CaseDesk desk)
{
    public sealed record Request(Guid ObligationId, int PersonId, string? Reason);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        var allowed = await desk.AuthorizeAsync(file, Outcomes.Waive, request.PersonId, request.Reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        var waived = file.Obligation.Waive(file.Rules);
        if (!waived.IsDone)
        {
            return waived;
        }

        var reason = request.Reason!.Trim();
        desk.Record(file, Outcomes.Waive, HistoryEvent.Waived, allowed.Required, reason);
        desk.Tell(file, NoticeKind.Waived, reason);
        await desk.CloseEscalationsAsync(file.Obligation.Id, "waived", cancellationToken);
        await desk.Db.BoardItems.Where(item => item.ObligationId == file.Obligation.Id).ResolveAsync(desk.Clock.Now, request.PersonId, cancellationToken);
        return await desk.CommitAsync(cancellationToken);
    }
}
