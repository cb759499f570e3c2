using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>A report that its unit is still writing, taken up by somebody who may prepare it.</summary>
internal static class OpenDraft
{
    private static readonly Role[] MayPrepare = [Role.UnitSecretary, Role.Preparer];

    /// <param name="act">What is tried, for the refusal.</param>
    /// <param name="at">When it was tried: the receipt of the request (R3), on whose date unit and role count.</param>
    public static async Task<Result<CaseFile>> TakeAsync(
        CaseDesk desk, Guid obligationId, int personId, string act, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(obligationId, at, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(file.Book, personId, MayPrepare, file.Obligation.ResponsibleUnitId, OfficeZone.LocalDate(at)) is null)
        {
            return await desk.ForbidAsync($"obligation:{obligationId}", act, personId, cancellationToken);
        }

        return file.Obligation.IsTheUnitsToActOn ? file : new Refusal("locked_since_submission", null, file.Obligation.State);
    }
}
