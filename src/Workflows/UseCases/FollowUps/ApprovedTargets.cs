using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>The approved target registration that a secretary works with: gives duties for, or adjusts (Plan III.1).</summary>
internal sealed record ApprovedTargets(Obligation Registration, Actor Actor)
{
    /// <param name="act">What is tried, for the refusal.</param>
    public static async Task<Result<ApprovedTargets>> FindAsync(CaseDesk desk, Guid obligationId, int personId, string act, CancellationToken cancellationToken)
    {
        if (await desk.Db.Obligations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == obligationId, cancellationToken) is not { } registration)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(await desk.BookAsync(cancellationToken), personId, [Role.UnitSecretary], registration.ResponsibleUnitId, desk.Clock.Today) is not { } actor)
        {
            return await desk.ForbidAsync($"obligation:{obligationId}", act, personId, cancellationToken);
        }

        return registration.State == ObligationState.Approved && registration.CycleCode == PlanCycles.Targets
            ? new ApprovedTargets(registration, actor)
            : new Refusal("targets_not_approved");
    }
}
