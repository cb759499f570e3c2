using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.Links;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>The report form: figures, outline sections, files; saved as it is typed, submitted by the secretary.</summary>
[TakesFiles]
public sealed class FormModel(Site site, FormDesk forms, SaveDraft save, SubmitReport submit, AttachFile attach, RemoveAttachment remove) : FormPage(site, forms)
{
    [BindProperty]
    public Dictionary<string, string?> Figures { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Narratives { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Explanations { get; set; } = [];

    /// <summary>For each field that differs after a conflict, which of the two texts is taken.</summary>
    [BindProperty]
    public Dictionary<string, string?> Take { get; set; } = [];

    /// <summary>The same for all fields at once.</summary>
    [BindProperty]
    public string? TakeAll { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

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
        var words = Site.Words;
        return new JsonResult(saved.IsDone
            ? new { message = words[$"Đã lưu nháp lúc {words.Instant(Site.Clock.Now)}", $"Draft saved {words.Instant(Site.Clock.Now)}"], version = saved.Value }
            : new { message = AutosaveSentence(saved.Refusals[0]), version = 0 });
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

        TempData["Flash"] = Site.Words[$"Đã lưu nháp lúc {Site.Words.Instant(Site.Clock.Now)}.", $"Draft saved {Site.Words.Instant(Site.Clock.Now)}."];
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
            return await ToFirstReceiptAsync(id, cancellationToken);
        }

        var refusals = await KeepAsync(id, cancellationToken);
        if (refusals.Count > 0)
        {
            return await AgainAsync(refusals, cancellationToken);
        }

        var submitted = await submit.ExecuteAsync(new(id, Site.PersonId, Typed(), HttpContext.ReceivedAt(), SendReceipt: true), cancellationToken);
        if (submitted.IsDone)
        {
            return await ToReceiptAsync(id, Site.Words["Đã nộp báo cáo. Giấy xác nhận cũng được gửi qua thư.", "The report is submitted. The receipt comes by mail, too."], cancellationToken);
        }

        if (submitted.Refusals[0].Code is "already_submitted" or "changed_by_another"
            && await Site.Db.Obligations.AsNoTracking().AnyAsync(row => row.Id == id && row.State == ObligationState.Submitted, cancellationToken))
        {
            return await ToFirstReceiptAsync(id, cancellationToken);
        }

        Site.Db.Forget();
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
        var removed = await remove.ExecuteAsync(file, Site.PersonId, cancellationToken);
        refusals = [.. refusals, .. removed.Refusals];
        return refusals.Count > 0 ? await AgainAsync(refusals, cancellationToken) : Redirect(Url.Form(id) + "#files");
    }

    /// <summary>What was typed into the fields that this form has; a field that it does not have is nobody's.</summary>
    private ReportContent Typed()
    {
        var figures = Form.Template.Figures.Select(figure => figure.Code).ToList();
        return new(Kept(Figures, figures), Kept(Narratives, Form.Template.Sections.Select(part => part.Section.Code)), Kept(Explanations, figures));
    }

    private static Dictionary<string, string> Kept(Dictionary<string, string?> texts, IEnumerable<string> codes) =>
        codes.Where(code => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(code))).ToDictionary(code => code, code => texts[code]!);

    private Task<Result<int>> SaveTypedAsync(Guid id, CancellationToken cancellationToken) =>
        save.ExecuteAsync(new(id, Site.PersonId, Typed().ToJson(), BaseVersion, FormId, FormSave, HttpContext.ReceivedAt()), cancellationToken);

    /// <summary>Here nothing can be chosen yet: the button leads to where it can.</summary>
    private string AutosaveSentence(Refusal refusal) => refusal.Code is "draft_changed" or "draft_changed_by_you"
        ? Site.Words["Bản nháp đã được lưu ở nơi khác; chưa ghi đè gì. Bấm Lưu nháp để xem hai bản cạnh nhau.",
            "The draft was saved elsewhere; nothing was overwritten. Press Save draft to see both side by side."]
        : Site.Words.Sentence(refusal);

    /// <summary>Puts the saved texts that were chosen into their fields. If the draft has changed again, the choice was about another text: it is asked anew.</summary>
    private async Task ChooseAsync(Guid id, CancellationToken cancellationToken)
    {
        if (TakeAll is null && Take.Count == 0)
        {
            return;
        }

        var draft = await Site.Db.Drafts.AsNoTracking().SingleOrDefaultAsync(row => row.ObligationId == id, cancellationToken);
        if (draft is null || draft.Version != BaseVersion || TakeAll == DraftConflict.KeepTyped)
        {
            return;
        }

        var saved = ReportContent.FromJson(draft.ContentJson);
        var chosen = TakeAll == DraftConflict.TakeSaved ? saved : DraftConflict.Choose(Typed(), saved, Take);
        Figures = chosen.Figures.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        Narratives = chosen.Narratives.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        Explanations = chosen.Explanations.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
    }

    /// <summary>Saves what was typed, then adds the files that were chosen. What was refused, with its field.</summary>
    private async Task<IReadOnlyList<Refusal>> KeepAsync(Guid id, CancellationToken cancellationToken)
    {
        await ChooseAsync(id, cancellationToken);
        var saved = await SaveTypedAsync(id, cancellationToken);
        if (!saved.IsDone)
        {
            return saved.Refusals;
        }

        BaseVersion = saved.Value;
        if (Files.Count > AttachFile.MaxFiles)
        {
            return [new Refusal("too_many_files", "file", AttachFile.MaxFiles)];
        }

        var refusals = new List<Refusal>();
        foreach (var file in Files)
        {
            var content = new byte[file.Length];
            await using (var stream = file.OpenReadStream())
            {
                await stream.ReadExactlyAsync(content, cancellationToken);
            }

            refusals.AddRange((await attach.ExecuteAsync(new(id, Site.PersonId, file.FileName, content, HttpContext.ReceivedAt()), cancellationToken)).Refusals);
            // One file in memory at a time, not all ten.
            Site.Db.Forget();
        }

        return refusals;
    }

    private async Task<IActionResult> AgainAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        await ShowTypedAsync(Typed(), refusals, cancellationToken);
        return Page();
    }

    /// <summary>A double click, or a page that was left open: the first one counts, and what the later one says otherwise is kept.</summary>
    private async Task<IActionResult> ToFirstReceiptAsync(Guid id, CancellationToken cancellationToken)
    {
        Site.Db.Forget();
        var saved = await SaveTypedAsync(id, cancellationToken);
        var told = saved.Refusals is [{ Code: "submitted_otherwise" } otherwise]
            ? Site.Words.Sentence(otherwise)
            : Site.Words["Báo cáo này đã được nộp; đây là giấy xác nhận.", "This report was already submitted; here is its receipt."];
        return await ToReceiptAsync(id, told, cancellationToken);
    }

    private async Task<IActionResult> ToReceiptAsync(Guid id, string flash, CancellationToken cancellationToken)
    {
        var last = await Site.Db.Submissions.AsNoTracking().Where(row => row.ObligationId == id).OrderByDescending(row => row.Revision).Select(row => row.Id).FirstAsync(cancellationToken);
        TempData["Flash"] = flash;
        return Redirect(Url.Receipt(last));
    }
}
