using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>R18: a board leader gives an obligation whose unit ended without a successor to another unit.</summary>
public sealed class ReassignObligation(CaseDesk desk)
{
    public sealed record Request(Guid ObligationId, int PersonId, int ToUnitId, string? Reason);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(file.Book, request.PersonId, [Role.BoardLeader], file.Obligation.ResponsibleUnitId, desk.Clock.Today) is not { } actor)
        {
            return await desk.ForbidAsync(file, "reassign", request.PersonId, cancellationToken);
        }

        if (!file.Obligation.IsWithBoard || !file.Obligation.IsOpenOrReturned)
        {
            return new Refusal("not_with_the_board");
        }

        if (Reasons.Fault(request.Reason, "reason", CaseDesk.LongestReason) is { } fault)
        {
            return fault;
        }

        var isKnown = file.Book.Succession.Units.Any(unit => unit.Id == request.ToUnitId && unit.ExistsOn(desk.Clock.Today) && file.Book.Reports(unit, desk.Clock.Today));
        if (!isKnown)
        {
            return new Refusal("unit_does_not_exist", "unit");
        }

        file.Obligation.Transfer(file.Rules, request.ToUnitId, desk.Clock.Today);
        desk.Note(file.Obligation, HistoryEvent.Transferred, desk.Clock.Now, file.Process.Step, actor, request.Reason!.Trim());
        desk.Tell(file, NoticeKind.Transferred, request.Reason.Trim());
        await desk.Db.BoardItems.Where(item => item.ObligationId == file.Obligation.Id).ResolveAsync(desk.Clock.Now, request.PersonId, cancellationToken);
        return await desk.CommitAsync(cancellationToken);
    }
}
