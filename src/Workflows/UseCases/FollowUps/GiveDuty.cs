using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>After its targets are approved a unit gives related agencies their duties, each with a due date, each followed up (Plan III.1).</summary>
public sealed class GiveDuty(FollowUpDesk desk)
{
    /// <param name="DueBefore">Exclusive: "trước ngày".</param>
    public sealed record Request(Guid ObligationId, int PersonId, int AgencyId, string? Title, string? Description, DateOnly? DueBefore);

    public async Task<Result<Duty>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var book = await desk.Cases.BookAsync(cancellationToken);
        var registration = await desk.Cases.Db.Obligations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.ObligationId, cancellationToken);
        if (registration is null)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(book, request.PersonId, [Role.UnitSecretary], registration.ResponsibleUnitId, desk.Cases.Clock.Today) is not { } actor)
        {
            return new Refusal("not_yours_to_do", null, "duty");
        }

        if (registration.State != ObligationState.Approved || registration.CycleCode != PlanCycles.Targets)
        {
            return new Refusal("targets_not_approved");
        }

        var faults = FollowUpChecks.Texts(request.Title, request.Description);
        faults.AddRange(FollowUpChecks.Assignment(request.AgencyId, request.DueBefore, book, desk.Cases.Clock.Today, mayBeTheBoard: false));
        if (faults.Count > 0)
        {
            return faults;
        }

        await using var transaction = await desk.Cases.Db.Database.BeginTransactionAsync(cancellationToken);
        var number = await desk.NextNumberAsync(FollowUpNumbers.Duty, cancellationToken);
        var duty = Duty.Give(number, request.Title!.Trim(), request.Description?.Trim() ?? "", registration.Id, registration.ResponsibleUnitId, request.AgencyId, request.DueBefore!.Value, request.PersonId, desk.Cases.Clock.Now);
        desk.Start(duty, book, actor);
        var saved = await desk.Cases.CommitAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved.IsDone ? duty : new Result<Duty>(null, saved.Refusals);
    }
}
