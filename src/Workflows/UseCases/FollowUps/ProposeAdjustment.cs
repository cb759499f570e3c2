using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>A unit proposes other figures for its approved targets, with a reason; one proposal at a time.</summary>
public sealed class ProposeAdjustment(FollowUpDesk desk, TargetFigures targets)
{
    /// <param name="Figures">As typed, by indicator code; what does not differ is left out.</param>
    public sealed record Request(Guid ObligationId, int PersonId, string? Reason, IReadOnlyDictionary<string, string>? Figures);

    public async Task<Result<TargetAdjustment>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        // One proposal at a time: looked for and written in one transaction.
        await using var transaction = await desk.Cases.Db.BeginInTurnAsync(cancellationToken);
        var found = await ApprovedTargets.FindAsync(desk.Cases, request.ObligationId, request.PersonId, "adjust", cancellationToken);
        if (!found.IsDone)
        {
            return new Result<TargetAdjustment>(null, found.Refusals);
        }

        var (registration, actor) = found.Required;
        if (await desk.Cases.Db.FollowUps.OfType<TargetAdjustment>().Where(row => row.ObligationId == request.ObligationId && row.ClosedAt == null).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken) is { } open)
        {
            return new Refusal("adjustment_open", null, open);
        }

        var standing = await targets.ReadAsync(registration.Id, cancellationToken);
        var changes = TargetFigures.Changes(standing, request.Figures);
        var faults = TargetFigures.FaultsOf(standing, changes, request.Reason).ToList();
        if (Reasons.Fault(request.Reason, "Reason", FollowUpChecks.LongestText) is { } fault)
        {
            faults.Add(fault);
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        var title = $"Điều chỉnh chỉ tiêu năm {registration.Year}: {string.Join(", ", changes.Keys)}";
        var proposed = await desk.BeginAsync(FollowUpNumbers.Adjustment, number => TargetAdjustment.Propose(number, title.Length <= 300 ? title : title[..300], request.Reason!.Trim(),
            registration.Id, registration.ResponsibleUnitId, changes, request.PersonId, desk.Cases.Clock.Now), actor, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return proposed;
    }
}
