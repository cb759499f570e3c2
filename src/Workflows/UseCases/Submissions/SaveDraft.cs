using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>Keeps what was typed, right or wrong. Not audited: a draft is the unit's own paper until it is submitted.</summary>
public sealed class SaveDraft(CaseDesk desk)
{
    /// <summary>All sections at their longest are a fifth of it.</summary>
    private const int LongestDraft = 1_000_000;

    internal static readonly Role[] MayPrepare = [Role.UnitSecretary, Role.Preparer];

    /// <param name="BaseVersion">The version that the form was filled from; 0: there was no draft.</param>
    public sealed record Request(Guid ObligationId, int PersonId, string ContentJson, int BaseVersion);

    /// <summary>The new version; refused with <c>draft_changed</c> when another person saved since (I8). One's own other window is no conflict.</summary>
    public async Task<Result<int>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(file.Book, request.PersonId, MayPrepare, file.Obligation.ResponsibleUnitId, desk.Clock.Today) is null)
        {
            return new Refusal("not_yours_to_do", null, "save");
        }

        if (!file.Obligation.IsTheUnitsToActOn)
        {
            return new Refusal("locked_since_submission", null, file.Obligation.State);
        }

        if (request.ContentJson.Length > LongestDraft)
        {
            return new Refusal("draft_too_long", null, LongestDraft);
        }

        var draft = await desk.Db.Drafts.SingleOrDefaultAsync(row => row.ObligationId == request.ObligationId, cancellationToken);
        if (draft is not null && draft.Version != request.BaseVersion && draft.SavedById != request.PersonId)
        {
            return new Refusal("draft_changed", null, file.Book.Person(draft.SavedById).Name, draft.SavedAt);
        }

        draft ??= desk.Db.Drafts.Add(Draft.Start(request.ObligationId)).Entity;
        draft.Save(request.ContentJson, request.PersonId, desk.Clock.Now);
        var saved = await desk.CommitAsync(cancellationToken);
        return saved.IsDone ? draft.Version : new Result<int>(0, saved.Refusals);
    }
}
