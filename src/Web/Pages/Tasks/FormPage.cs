using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
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

    public Obligation Obligation { get; private set; } = null!;

    public ReportForm Form { get; private set; } = null!;

    public ReportContent Entered { get; private set; } = ReportContent.Empty;

    public IReadOnlyDictionary<string, decimal> Shown { get; private set; } = CheckContext.Empty.Previous;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Codes of figures that stand if they are explained; one that is missing, or no number, does not.</summary>
    public IReadOnlySet<string> ToExplain { get; private set; } = new HashSet<string>();

    public IReadOnlyList<FileLine> Attachments { get; private set; } = [];

    public ILookup<string, string> Comments { get; private set; } = Array.Empty<string>().ToLookup(text => text);

    /// <summary>What another person saved while this one typed: shown beside what was typed, so that saving again is a choice.</summary>
    public OtherDraft? Other { get; private set; }

    public string? ReturnReason { get; private set; }

    public string Title { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    public ReportStatus Status { get; private set; } = ReportStatus.NotApplicable;

    public bool MaySubmit { get; private set; }

    public (string Who, DateTimeOffset At)? Saved { get; private set; }

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
            Saved = ((await site.BookAsync(cancellationToken)).Person(draft.SavedById).Name, draft.SavedAt);
        }
        else if (Obligation.Revision > 0)
        {
            var last = await site.Db.Submissions.AsNoTracking().Where(row => row.ObligationId == Obligation.Id).OrderByDescending(row => row.Revision).FirstAsync(cancellationToken);
            Entered = ReportContent.FromJson(last.ContentJson);
        }

        Shown = ReportChecks.Values(Form.Template, Entered, Form.Context);
    }

    /// <summary>What was typed, with what is wrong with it.</summary>
    protected async Task ShowTypedAsync(ReportContent typed, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        Entered = typed;
        Shown = ReportChecks.Values(Form.Template, Entered, Form.Context);
        Errors = [.. refusals.Select(refusal => new FormError(FieldId(refusal.Field), site.Words.Sentence(refusal, Form.Template)))];
        ToExplain = Form.Check(Entered).Where(finding => finding.Severity == CheckSeverity.NeedsExplanation).Select(finding => finding.Field).ToHashSet();
        Attachments = await DraftFilesAsync(Obligation.Id, cancellationToken);
        var draft = await site.Db.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.ObligationId == Obligation.Id, cancellationToken);
        if (draft is not null && refusals.Any(refusal => refusal.Code == "draft_changed"))
        {
            Other = new((await site.BookAsync(cancellationToken)).Person(draft.SavedById).Name, ReportContent.FromJson(draft.ContentJson), typed);
        }

        // Shown the other's version, who saves again has seen it.
        BaseVersion = draft?.Version ?? 0;
        ModelState.Clear();
    }

    private Task<List<FileLine>> DraftFilesAsync(Guid id, CancellationToken cancellationToken) =>
        FileLine.ReadAsync(site.Db.Attachments.Where(row => row.ObligationId == id && row.IsInDraft), cancellationToken);

    private async Task LoadReturnAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Obligation.State != ObligationState.Returned)
        {
            return;
        }

        ReturnReason = await site.Db.History.AsNoTracking().Where(row => row.ObligationId == id && row.Event == HistoryEvent.Returned)
            .OrderByDescending(row => row.Id).Select(row => row.Comment).FirstOrDefaultAsync(cancellationToken);
        var comments = await (from comment in site.Db.ReviewComments.AsNoTracking()
                              join submission in site.Db.Submissions.AsNoTracking() on comment.SubmissionId equals submission.Id
                              where submission.ObligationId == id
                              orderby comment.Id
                              select new { comment.Field, comment.Text }).ToListAsync(cancellationToken);
        Comments = comments.ToLookup(comment => comment.Field, comment => comment.Text);
    }
}
