using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>What the report form shows: the task, what stands in its fields, the board's comments, and what another person has saved meanwhile.</summary>
public abstract class FormPage(Site site, FormDesk forms) : PageModel
{
    /// <summary>The draft's version that this form was filled from (I8).</summary>
    [BindProperty]
    public int BaseVersion { get; set; }

    /// <summary>This page as it was opened: its own saves are no conflict with it, even when it did not hear the answer.</summary>
    [BindProperty]
    public Guid FormId { get; set; }

    /// <summary>Which of this form's saves it is, counted by the script; 0 without one.</summary>
    [BindProperty]
    public int FormSave { get; set; }

    public Obligation Obligation { get; private set; } = null!;

    public ReportForm Form { get; private set; } = null!;

    public ReportContent Entered { get; private set; } = ReportContent.Empty;

    public IReadOnlyDictionary<string, decimal> Shown { get; private set; } = CheckContext.Empty.Previous;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Codes of figures that stand if they are explained; one that is missing, or no number, does not.</summary>
    public IReadOnlySet<string> ToExplain { get; private set; } = new HashSet<string>();

    public IReadOnlyList<FileLine> Attachments { get; private set; } = [];

    public ILookup<string, string> Comments { get; private set; } = Array.Empty<string>().ToLookup(text => text);

    /// <summary>What was saved elsewhere while this form was filled: shown beside what was typed, so that saving again is a choice.</summary>
    public DraftConflict? Conflict { get; private set; }

    public string? ReturnReason { get; private set; }

    public string Title { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    public ReportStatus Status { get; private set; } = ReportStatus.NotApplicable;

    public bool MaySubmit { get; private set; }

    public (string Who, DateTimeOffset At)? Saved { get; private set; }

    public int Person => site.PersonId;

    protected Site Site => site;

    /// <summary>The element's id of a field of a finding or comment, "figure:PO_END".</summary>
    public static string FieldId(string? field) => field is null ? "" : field.Replace(':', '-');

    /// <summary>False: there is no such task for this person.</summary>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var viewer = await site.User.ViewerAsync(cancellationToken);
        var found = await (await site.ObligationsAsync(cancellationToken)).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (found is null || !viewer.UnitIds.Contains(found.ResponsibleUnitId))
        {
            return false;
        }

        var book = await site.BookAsync(cancellationToken);
        Obligation = found;
        Form = await forms.FormOfAsync(found, cancellationToken);
        Title = site.Title(book, found.CycleCode, found.Year);
        UnitName = site.Name(book.Unit(found.UnitId));
        Status = ReportStatus.Of(found, site.Clock.Now);
        MaySubmit = ActorRights.As(book, site.PersonId, [Role.UnitSecretary], found.ResponsibleUnitId, site.Clock.Today) is not null;
        Attachments = await DraftFilesAsync(id, cancellationToken);
        await LoadReturnAsync(id, cancellationToken);
        return true;
    }

    /// <summary>The draft, or the revision that was returned.</summary>
    protected async Task ShowSavedAsync(CancellationToken cancellationToken)
    {
        var draft = await site.Db.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.ObligationId == Obligation.Id, cancellationToken);
        if (draft is not null)
        {
            Entered = ReportContent.FromJson(draft.ContentJson);
            BaseVersion = draft.Version;
            ToExplain = WhatToExplain();
            Saved = ((await site.BookAsync(cancellationToken)).Person(draft.SavedById).Name, draft.SavedAt);
        }
        else if (Obligation.Revision > 0)
        {
            var last = await site.Db.Submissions.AsNoTracking().Where(row => row.ObligationId == Obligation.Id).OrderByDescending(row => row.Revision).FirstAsync(cancellationToken);
            Entered = ReportContent.FromJson(last.ContentJson);
        }

        FormId = Guid.NewGuid();
        Shown = ReportChecks.Values(Form.Template, Entered, Form.Context);
    }

    /// <summary>What was typed, with what is wrong with it.</summary>
    protected async Task ShowTypedAsync(ReportContent typed, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        Entered = typed;
        Shown = ReportChecks.Values(Form.Template, Entered, Form.Context);
        Refuse(refusals);
        ToExplain = WhatToExplain();
        Attachments = await DraftFilesAsync(Obligation.Id, cancellationToken);
        var draft = await site.Db.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.ObligationId == Obligation.Id, cancellationToken);
        if (draft is not null && refusals.Any(refusal => refusal.Code is "draft_changed" or "draft_changed_by_you"))
        {
            var filledFrom = await FilledFromAsync(cancellationToken);
            Conflict = new(await LabelAsync(draft, cancellationToken), ReportContent.FromJson(draft.ContentJson), typed, filledFrom);
        }

        // Shown the other version, who saves again has seen it.
        (BaseVersion, FormId, FormSave) = (draft?.Version ?? 0, Guid.NewGuid(), 0);
        ModelState.Clear();
    }

    protected void Refuse(IReadOnlyList<Refusal> refusals) =>
        Errors = [.. refusals.Select(refusal => new FormError(FieldId(refusal.Field), site.Words.Sentence(refusal, Form.Template)))];

    private HashSet<string> WhatToExplain() =>
        Form.Check(Entered).Where(finding => finding.Severity == CheckSeverity.NeedsExplanation).Select(finding => finding.Field).ToHashSet();

    /// <summary>What stood in this form when it was opened; null: that version is not kept any more, or it was a revision that was returned.</summary>
    private async Task<ReportContent?> FilledFromAsync(CancellationToken cancellationToken)
    {
        if (BaseVersion == 0)
        {
            return Obligation.Revision == 0 ? ReportContent.Empty : null;
        }

        var rows = site.Db.DraftVersions.AsNoTracking().Where(row => row.ObligationId == Obligation.Id && row.Version == BaseVersion && !row.IsAside);
        var json = await rows.OrderBy(row => row.Id).Select(row => row.ContentJson).FirstOrDefaultAsync(cancellationToken);
        return json is null ? null : ReportContent.FromJson(json);
    }

    /// <summary>"Nguyễn Văn A lưu lúc 10:05 20/5/2026:".</summary>
    private async Task<string> LabelAsync(Draft draft, CancellationToken cancellationToken)
    {
        var (words, at) = (site.Words, site.Words.Instant(draft.SavedAt));
        var who = (await site.BookAsync(cancellationToken)).Person(draft.SavedById).Name;
        return draft.SavedById == site.PersonId
            ? words[$"Đồng chí lưu ở nơi khác lúc {at}:", $"Saved by you elsewhere at {at}:"]
            : words[$"{who} lưu lúc {at}:", $"{who}, saved at {at}:"];
    }

    private Task<List<FileLine>> DraftFilesAsync(Guid id, CancellationToken cancellationToken) =>
        FileLine.ReadAsync(site.Db.Attachments.Where(row => row.ObligationId == id && row.IsInDraft), cancellationToken);

    private async Task LoadReturnAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Obligation.State != ObligationState.Returned)
        {
            return;
        }

        // The comments of the latest return; those of earlier ones stand in the history. A correction that was withdrawn was not returned again.
        var latest = await site.Db.History.AsNoTracking().Where(row => row.ObligationId == id && row.Event == HistoryEvent.Returned)
            .OrderByDescending(row => row.Id).Select(row => new { row.Comment, row.Revision }).FirstOrDefaultAsync(cancellationToken);
        if (latest is null)
        {
            return;
        }

        ReturnReason = latest.Comment;
        var comments = await (from comment in site.Db.ReviewComments.AsNoTracking()
                              join submission in site.Db.Submissions.AsNoTracking() on comment.SubmissionId equals submission.Id
                              where submission.ObligationId == id && submission.Revision == latest.Revision
                              orderby comment.Id
                              select new { comment.Field, comment.Text }).ToListAsync(cancellationToken);
        Comments = comments.ToLookup(comment => comment.Field, comment => comment.Text);
    }
}
