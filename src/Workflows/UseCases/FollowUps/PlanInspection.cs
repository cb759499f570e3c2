using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>The board plans an inspection of a unit for a day to come (Plan II.5).</summary>
public sealed class PlanInspection(FollowUpDesk desk)
{
    /// <param name="Form">Names the form, so that one sent twice is one matter.</param>
    public sealed record Request(int UnitId, int PersonId, string? Topic, string? Description, DateOnly? PlannedOn, Guid? Form = null);

    public async Task<Result<Inspection>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var book = await desk.Cases.BookAsync(cancellationToken);
        if (ActorRights.As(book, request.PersonId, [Role.BoardStaff, Role.BoardLeader], null, desk.Cases.Clock.Today) is not { } actor)
        {
            return await desk.Cases.ForbidAsync($"unit:{request.UnitId}", "plan", request.PersonId, cancellationToken);
        }

        var faults = FollowUpChecks.Texts(request.Topic, request.Description);
        if (book.Succession.Units.All(unit => unit.Id != request.UnitId || !unit.ExistsOn(desk.Cases.Clock.Today)))
        {
            faults.Add(new Refusal("unit_does_not_exist", "Unit"));
        }

        if (FollowUpChecks.Day(request.PlannedOn, desk.Cases.Clock.Today) is { } fault)
        {
            faults.Add(fault);
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        return await desk.BeginAsync(FollowUpNumbers.Inspection, number => Inspection.Plan(number, request.Topic!.Trim(), request.Description?.Trim() ?? "", request.PlannedOn!.Value, request.UnitId, request.PersonId, desk.Cases.Clock.Now), actor, cancellationToken, request.Form);
    }
}
