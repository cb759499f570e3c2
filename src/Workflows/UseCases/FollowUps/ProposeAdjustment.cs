using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
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
        await using var transaction = await desk.Cases.Db.Database.BeginTransactionAsync(cancellationToken);
        var book = await desk.Cases.BookAsync(cancellationToken);
        var registration = await desk.Cases.Db.Obligations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.ObligationId, cancellationToken);
        if (registration is null)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(book, request.PersonId, [Role.UnitSecretary], registration.ResponsibleUnitId, desk.Cases.Clock.Today) is not { } actor)
        {
            return new Refusal("not_yours_to_do", null, "adjust");
        }

        if (registration.State != ObligationState.Approved || registration.CycleCode != PlanCycles.Targets)
        {
            return new Refusal("targets_not_approved");
        }

        if (await desk.Cases.Db.FollowUps.OfType<TargetAdjustment>().Where(row => row.ObligationId == request.ObligationId && row.ClosedAt == null).Select(row => row.Number).FirstOrDefaultAsync(cancellationToken) is { } open)
        {
            return new Refusal("adjustment_open", null, open);
        }

        var standing = await targets.ReadAsync(registration.Id, cancellationToken);
        var changes = TargetFigures.Changes(standing, request.Figures);
        var faults = TargetFigures.FaultsOf(standing, changes, request.Reason).ToList();
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > FollowUpChecks.LongestText)
        {
            faults.Add(string.IsNullOrWhiteSpace(request.Reason) ? new Refusal("reason_required", "Reason") : new Refusal("text_too_long", "Reason", FollowUpChecks.LongestText));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        var number = await desk.NextNumberAsync(FollowUpNumbers.Adjustment, cancellationToken);
        var title = $"Điều chỉnh chỉ tiêu năm {registration.Year}: {string.Join(", ", changes.Keys)}";
        var adjustment = TargetAdjustment.Propose(number, title.Length <= 300 ? title : title[..300], request.Reason!.Trim(), registration.Id, registration.ResponsibleUnitId, changes, request.PersonId, desk.Cases.Clock.Now);
        desk.Start(adjustment, book, actor);
        var saved = await desk.Cases.CommitAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved.IsDone ? adjustment : new Result<TargetAdjustment>(null, saved.Refusals);
    }
}
