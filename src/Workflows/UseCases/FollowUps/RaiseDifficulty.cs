using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>A unit raises a difficulty, or the board does for it, after a dialogue with enterprise owners say (Plan II.5, II.6).</summary>
public sealed class RaiseDifficulty(FollowUpDesk desk)
{
    /// <param name="Form">Names the form, so that one sent twice is one matter.</param>
    public sealed record Request(int UnitId, int PersonId, string? Title, string? Description, Severity Severity, Guid? Form = null);

    public async Task<Result<Difficulty>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var book = await desk.Cases.BookAsync(cancellationToken);
        if (book.Succession.Units.All(unit => unit.Id != request.UnitId || !unit.ExistsOn(desk.Cases.Clock.Today)))
        {
            return new Refusal("unit_does_not_exist", "Unit");
        }

        if (ActorRights.As(book, request.PersonId, [Role.UnitSecretary, Role.BoardStaff, Role.BoardLeader], request.UnitId, desk.Cases.Clock.Today) is not { } actor)
        {
            return await desk.Cases.ForbidAsync($"unit:{request.UnitId}", "raise", request.PersonId, cancellationToken);
        }

        var faults = FollowUpChecks.Texts(request.Title, request.Description);
        if (faults.Count > 0)
        {
            return faults;
        }

        return await desk.BeginAsync(FollowUpNumbers.Difficulty, number => Difficulty.Raise(number, request.Title!.Trim(), request.Description?.Trim() ?? "", request.Severity, request.UnitId, request.PersonId, desk.Cases.Clock.Now), actor, cancellationToken, request.Form);
    }
}
