using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>Keeps what was typed, right or wrong. Not audited: a draft is the unit's own paper until it is submitted.</summary>
public sealed class SaveDraft(CaseDesk desk)
{
    /// <summary>All sections at their longest are a fifth of it.</summary>
    private const int LongestDraft = 1_000_000;

    /// <param name="BaseVersion">The version that the form was filled from; 0: there was no draft.</param>
    public sealed record Request(Guid ObligationId, int PersonId, string ContentJson, int BaseVersion);

    /// <summary>The new version; refused with <c>draft_changed</c> when another person saved since (I8). One's own other window is no conflict.</summary>
    public async Task<Result<int>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var saved = await TryAsync(request, cancellationToken);
        // Somebody saved between reading and writing: looked at again, it is known who.
        return saved.Refusals is [{ Code: "changed_by_another" }] ? await TryAsync(request, cancellationToken) : saved;
    }

    private async Task<Result<int>> TryAsync(Request request, CancellationToken cancellationToken)
    {
        var open = await OpenDraft.TakeAsync(desk, request.ObligationId, request.PersonId, "save", cancellationToken);
        if (!open.IsDone)
        {
            return new Result<int>(0, open.Refusals);
        }

        if (request.ContentJson.Length > LongestDraft)
        {
            return new Refusal("draft_too_long", null, LongestDraft);
        }

        var draft = await desk.Db.Drafts.SingleOrDefaultAsync(row => row.ObligationId == request.ObligationId, cancellationToken);
        if (draft?.HasMoreThan(request.BaseVersion, request.PersonId) == true)
        {
            return new Refusal("draft_changed", null, open.Required.Book.Person(draft.SavedById).Name, draft.SavedAt);
        }

        draft ??= desk.Db.Drafts.Add(await BeginAsync(open.Required, cancellationToken)).Entity;
        draft.Save(request.ContentJson, request.PersonId, desk.Clock.Now);
        var saved = await desk.CommitAsync(cancellationToken);
        return saved.IsDone ? draft.Version : new Result<int>(0, saved.Refusals);
    }

    private async Task<Draft> BeginAsync(CaseFile file, CancellationToken cancellationToken) =>
        Draft.Start(file.Obligation.Id).On(await BegunForm.OfAsync(desk.Db, file.Book, file.Obligation, cancellationToken));
}
