using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>R17: a board leader sets a new deadline with a reason. Pending notices of the old one are cancelled at delivery (R10).</summary>
public sealed class GrantExtension(CaseDesk desk)
{
    /// <param name="Until">The new deadline, exclusive: "trước ngày".</param>
    public sealed record Request(Guid ObligationId, int PersonId, DateOnly Until, string? Reason);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        var allowed = await desk.AuthorizeAsync(file, Outcomes.Extend, request.PersonId, request.Reason, cancellationToken);
        if (!allowed.IsDone)
        {
            return new Result(allowed.Refusals);
        }

        var extended = file.Obligation.Extend(file.Rules, request.Until, desk.Clock.Now);
        if (!extended.IsDone)
        {
            return extended;
        }

        var reason = request.Reason!.Trim();
        desk.Record(file, Outcomes.Extend, HistoryEvent.Extended, allowed.Required, reason);
        desk.Tell(file, NoticeKind.Extended, reason);
        await desk.CloseEscalationsAsync(file.Obligation.Id, "extended", cancellationToken);
        return await desk.CommitAsync(cancellationToken);
    }
}
