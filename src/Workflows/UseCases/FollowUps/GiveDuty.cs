using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>After its targets are approved a unit gives related agencies their duties, each with a due date, each followed up (Plan III.1).</summary>
public sealed class GiveDuty(FollowUpDesk desk)
{
    /// <param name="DueBefore">Exclusive: "trước ngày".</param>
    /// <param name="Form">Names the form, so that one sent twice is one duty.</param>
    public sealed record Request(Guid ObligationId, int PersonId, int AgencyId, string? Title, string? Description, DateOnly? DueBefore, Guid? Form = null);

    public async Task<Result<Duty>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var found = await ApprovedTargets.FindAsync(desk.Cases, request.ObligationId, request.PersonId, "duty", cancellationToken);
        if (!found.IsDone)
        {
            return new Result<Duty>(null, found.Refusals);
        }

        var ((registration, actor), book) = (found.Required, await desk.Cases.BookAsync(cancellationToken));
        var faults = FollowUpChecks.Texts(request.Title, request.Description);
        faults.AddRange(FollowUpChecks.Assignment(request.AgencyId, request.DueBefore, book, desk.Cases.Clock.Today, mayBeTheBoard: false));
        if (faults.Count > 0)
        {
            return faults;
        }

        return await desk.BeginAsync(FollowUpNumbers.Duty, number => Duty.Give(number, request.Title!.Trim(), request.Description?.Trim() ?? "", registration.Id, registration.ResponsibleUnitId, request.AgencyId, request.DueBefore!.Value, request.PersonId, desk.Cases.Clock.Now), actor, cancellationToken, request.Form);
    }
}
