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

    private const int Attempts = 3;

    /// <param name="BaseVersion">The version that the form was filled from; 0: there was no draft.</param>
    /// <param name="FormId">The page as it was opened once: its own saves are no conflict, although it may not have heard the answer. Empty: not known.</param>
    /// <param name="FormSave">Counts that form's saves, so that one that was overtaken is told.</param>
    /// <param name="ReceivedAt">When the request was there whole (R3): its unit and role count at that instant; null: now.</param>
    public sealed record Request(
        Guid ObligationId, int PersonId, string ContentJson, int BaseVersion, Guid FormId = default, int FormSave = 0, DateTimeOffset? ReceivedAt = null);

    /// <summary>
    /// The new version. Refused with <c>draft_changed</c> when somebody saved since, oneself in another window included (I8): the draft stays, and
    /// what was typed is kept beside it.
    /// </summary>
    public async Task<Result<int>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var saved = await TryAsync(request, cancellationToken);
            // Somebody saved between reading and writing: looked at again, it is known who.
            if (attempt == Attempts || saved.Refusals is not [{ Code: "changed_by_another" }])
            {
                return saved;
            }
        }
    }

    private async Task<Result<int>> TryAsync(Request request, CancellationToken cancellationToken)
    {
        var at = request.ReceivedAt ?? desk.Clock.Now;
        var open = await OpenDraft.TakeAsync(desk, request.ObligationId, request.PersonId, "save", at, cancellationToken);
        if (request.ContentJson.Length > LongestDraft)
        {
            return new Refusal("draft_too_long", null, LongestDraft);
        }

        var draft = await desk.Db.Drafts.SingleOrDefaultAsync(row => row.ObligationId == request.ObligationId, cancellationToken);
        if (open.Refusals is [{ Code: "locked_since_submission" }] && draft is not null
            && draft.ContentJson != request.ContentJson && !draft.HasLaterOf(request.FormId, request.FormSave))
        {
            // Another window submitted first: what this one holds is not lost with it.
            return await KeepAsideAsync(request, new Refusal("submitted_otherwise"), cancellationToken);
        }

        if (!open.IsDone)
        {
            return new Result<int>(0, open.Refusals);
        }

        if (draft is not null && (draft.HasLaterOf(request.FormId, request.FormSave) || draft.ContentJson == request.ContentJson))
        {
            return draft.Version;
        }

        if (draft?.HasMoreThan(request.BaseVersion, request.FormId) == true)
        {
            var refusal = draft.SavedById == request.PersonId
                ? new Refusal("draft_changed_by_you", null, draft.SavedAt)
                : new Refusal("draft_changed", null, open.Required.Book.Person(draft.SavedById).Name, draft.SavedAt);
            return await KeepAsideAsync(request, refusal, cancellationToken);
        }

        draft ??= desk.Db.Drafts.Add(await BeginAsync(open.Required, cancellationToken)).Entity;
        if (draft.Save(request.ContentJson, request.PersonId, request.FormId, request.FormSave, desk.Clock.Now) is { } kept)
        {
            desk.Db.DraftVersions.Add(kept);
        }

        var saved = await desk.CommitAsync(cancellationToken);
        return saved.IsDone ? draft.Version : new Result<int>(0, saved.Refusals);
    }

    private async Task<Draft> BeginAsync(CaseFile file, CancellationToken cancellationToken) =>
        Draft.Start(file.Obligation.Id).On(await BegunForm.OfAsync(desk.Db, file.Book, file.Obligation, cancellationToken));

    private async Task<Result<int>> KeepAsideAsync(Request request, Refusal refusal, CancellationToken cancellationToken)
    {
        var aside = await desk.Db.DraftVersions.OrderBy(row => row.Id).LastOrDefaultAsync(
            row => row.ObligationId == request.ObligationId && row.IsAside && row.FormId == request.FormId && row.SavedById == request.PersonId, cancellationToken);
        if (aside is null || request.FormId == Guid.Empty)
        {
            desk.Db.DraftVersions.Add(DraftVersion.Aside(
                request.ObligationId, request.BaseVersion, request.ContentJson, request.PersonId, request.FormId, desk.Clock.Now));
        }
        else
        {
            aside.TypeOn(request.ContentJson, desk.Clock.Now);
        }

        var kept = await desk.CommitAsync(cancellationToken);
        return kept.IsDone ? refusal : new Result<int>(0, kept.Refusals);
    }
}
