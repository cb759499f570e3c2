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
            // A double click, or a page that was left open: the first one counts.
            return await ToReceiptAsync(id, Site.Words["Báo cáo này đã được nộp; đây là giấy xác nhận.", "This report was already submitted; here is its receipt."], cancellationToken);
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
            return await ToReceiptAsync(id, Site.Words["Báo cáo này đã được nộp; đây là giấy xác nhận.", "This report was already submitted; here is its receipt."], cancellationToken);
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
        save.ExecuteAsync(new(id, Site.PersonId, Typed().ToJson(), BaseVersion), cancellationToken);

    /// <summary>Saves what was typed, then adds the files that were chosen. What was refused, with its field.</summary>
    private async Task<IReadOnlyList<Refusal>> KeepAsync(Guid id, CancellationToken cancellationToken)
    {
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

            refusals.AddRange((await attach.ExecuteAsync(new(id, Site.PersonId, file.FileName, content), cancellationToken)).Refusals);
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

    private async Task<IActionResult> ToReceiptAsync(Guid id, string flash, CancellationToken cancellationToken)
    {
        var last = await Site.Db.Submissions.AsNoTracking().Where(row => row.ObligationId == id).OrderByDescending(row => row.Revision).Select(row => row.Id).FirstAsync(cancellationToken);
        TempData["Flash"] = flash;
        return Redirect(Url.Receipt(last));
    }
}
