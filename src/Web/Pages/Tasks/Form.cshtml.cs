using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.Links;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>The report form: figures, outline sections, files; saved as it is typed, submitted by the secretary.</summary>
[RequestSizeLimit(RequestSize.WithFiles)]
[RequestFormLimits(MultipartBodyLengthLimit = RequestSize.WithFiles)]
public sealed class FormModel(Site site, FormDesk forms, SaveDraft save, SubmitReport submit, AttachFile attach, RemoveAttachment remove) : PageModel
{
    [BindProperty]
    public Dictionary<string, string?> Figures { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Narratives { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Explanations { get; set; } = [];

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

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

    public string? ReturnReason { get; private set; }

    public string Title { get; private set; } = "";

    public string UnitName { get; private set; } = "";

    public ReportStatus Status { get; private set; } = ReportStatus.NotApplicable;

    public bool MaySubmit { get; private set; }

    public (string Who, DateTimeOffset At)? Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!Obligation.IsTheUnitsToActOn)
        {
            return Redirect(Url.Obligation(id));
        }

        await ShowSavedAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAutosaveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var saved = await SaveTypedAsync(id, cancellationToken);
        var words = site.Words;
        return new JsonResult(saved.IsDone
            ? new { message = words[$"Đã lưu nháp lúc {words.Instant(site.Clock.Now)}", $"Draft saved {words.Instant(site.Clock.Now)}"], version = saved.Value }
            : new { message = words.Sentence(saved.Refusals[0]), version = 0 });
    }

    public async Task<IActionResult> OnPostSaveAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var refusals = await KeepAsync(id, cancellationToken);
        if (refusals.Count > 0)
        {
            return await AgainAsync(refusals, cancellationToken);
        }

        TempData["Flash"] = site.Words[$"Đã lưu nháp lúc {site.Words.Instant(site.Clock.Now)}.", $"Draft saved {site.Words.Instant(site.Clock.Now)}."];
        return Redirect(Url.Form(id));
    }

    public async Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (Obligation.State == ObligationState.Submitted)
        {
            // A double click, or a page that was left open: the first one counts.
            return await ToReceiptAsync(id, site.Words["Báo cáo này đã được nộp; đây là giấy xác nhận.", "This report was already submitted; here is its receipt."], cancellationToken);
        }

        var refusals = await KeepAsync(id, cancellationToken);
        if (refusals.Count > 0)
        {
            return await AgainAsync(refusals, cancellationToken);
        }

        var submitted = await submit.ExecuteAsync(new(id, site.PersonId, Typed(), SendReceipt: true), cancellationToken);
        if (submitted.IsDone)
        {
            return await ToReceiptAsync(id, site.Words["Đã nộp báo cáo. Giấy xác nhận cũng được gửi qua thư.", "The report is submitted. The receipt comes by mail, too."], cancellationToken);
        }

        if (submitted.Refusals[0].Code is "already_submitted" or "changed_by_another"
            && await site.Db.Obligations.AsNoTracking().AnyAsync(row => row.Id == id && row.State == ObligationState.Submitted, cancellationToken))
        {
            return await ToReceiptAsync(id, site.Words["Báo cáo này đã được nộp; đây là giấy xác nhận.", "This report was already submitted; here is its receipt."], cancellationToken);
        }

        site.Db.Forget();
        await LoadAsync(id, cancellationToken);
        return await AgainAsync(submitted.Refusals, cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, Guid file, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken) || Attachments.All(attachment => attachment.Id != file))
        {
            return NotFound();
        }

        var refusals = await KeepAsync(id, cancellationToken);
        var removed = await remove.ExecuteAsync(file, site.PersonId, cancellationToken);
        refusals = [.. refusals, .. removed.Refusals];
        return refusals.Count > 0 ? await AgainAsync(refusals, cancellationToken) : Redirect(Url.Form(id) + "#files");
    }

    /// <summary>The element's id of a field of a finding or comment, "figure:PO_END".</summary>
    public static string FieldId(string? field) => field is null ? "" : field.Replace(':', '-');

    /// <summary>What was typed into the fields that this form has; a field that it does not have is nobody's.</summary>
    private ReportContent Typed()
    {
        var figures = Form.Template.Figures.Select(figure => figure.Code).ToList();
        return new(Kept(Figures, figures), Kept(Narratives, Form.Template.Sections.Select(part => part.Section.Code)), Kept(Explanations, figures));
    }

    private static Dictionary<string, string> Kept(Dictionary<string, string?> texts, IEnumerable<string> codes) =>
        codes.Where(code => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(code))).ToDictionary(code => code, code => texts[code]!);

    private Task<Result<int>> SaveTypedAsync(Guid id, CancellationToken cancellationToken) =>
        save.ExecuteAsync(new(id, site.PersonId, Typed().ToJson(), BaseVersion), cancellationToken);

    /// <summary>Saves what was typed, then adds the files that were chosen. What was refused, with its field.</summary>
    private async Task<IReadOnlyList<Refusal>> KeepAsync(Guid id, CancellationToken cancellationToken)
    {
        var saved = await SaveTypedAsync(id, cancellationToken);
        if (!saved.IsDone)
        {
            return saved.Refusals;
        }

        BaseVersion = saved.Value;
        var refusals = new List<Refusal>();
        foreach (var file in Files)
        {
            using var buffer = new MemoryStream();
            await file.CopyToAsync(buffer, cancellationToken);
            refusals.AddRange((await attach.ExecuteAsync(new(id, site.PersonId, file.FileName, buffer.ToArray()), cancellationToken)).Refusals);
        }

        return refusals;
    }

    private async Task<IActionResult> AgainAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        Entered = Typed();
        Shown = ReportChecks.Values(Form.Template, Entered, Form.Context);
        Errors = [.. refusals.Select(refusal => new FormError(FieldId(refusal.Field), site.Words.Sentence(refusal, Form.Template)))];
        ToExplain = Form.Check(Entered).Where(finding => finding.Severity == CheckSeverity.NeedsExplanation).Select(finding => finding.Field).ToHashSet();
        Attachments = await DraftFilesAsync(Obligation.Id, cancellationToken);
        var draft = await site.Db.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.ObligationId == Obligation.Id, cancellationToken);
        // Shown the other's version, who saves again has seen it.
        BaseVersion = draft?.Version ?? 0;
        ModelState.Clear();
        return Page();
    }

    private async Task<IActionResult> ToReceiptAsync(Guid id, string flash, CancellationToken cancellationToken)
    {
        var last = await site.Db.Submissions.AsNoTracking().Where(row => row.ObligationId == id).OrderByDescending(row => row.Revision).Select(row => row.Id).FirstAsync(cancellationToken);
        TempData["Flash"] = flash;
        return Redirect(Url.Receipt(last));
    }

    /// <summary>False: there is no such task for this person.</summary>
    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
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
        Title = $"{site.Name(book.Rules(found.CycleCode).Cycle)} {found.Year}";
        UnitName = site.Name(book.Unit(found.UnitId));
        Status = ReportStatus.Of(found, site.Clock.Now);
        MaySubmit = ActorRights.As(book, site.PersonId, [Role.UnitSecretary], found.ResponsibleUnitId, site.Clock.Today) is not null;
        Attachments = await DraftFilesAsync(id, cancellationToken);
        await LoadReturnAsync(id, cancellationToken);
        return true;
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

    private async Task ShowSavedAsync(CancellationToken cancellationToken)
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
}
