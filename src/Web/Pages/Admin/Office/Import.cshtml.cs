using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Imports;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>Imports units or people from a file: upload, look at what would change, confirm. Nothing is changed before that.</summary>
[Authorize(Policy = Policies.Administrators)]
[TakesFiles]
public sealed class ImportModel(Site site, ImportSubjects subjects, KeptImports kept) : PageModel
{
    /// <summary>Of each outcome; more would be looked at by nobody, and a file of thousands must still open on a telephone.</summary>
    public const int MostShown = 300;

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    /// <summary>Of a workbook; empty: its first.</summary>
    [BindProperty]
    public string? SheetName { get; set; }

    [BindProperty]
    public string? Kept { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    public ImportSubject Subject { get; private set; } = null!;

    public ImportPreview? Preview { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>The page that lists them.</summary>
    public string List => Subject.Name == ImportSubjects.Units ? "/Admin/Units" : "/Admin/People";

    /// <summary>The values to choose from, which a file in CSV has no room for.</summary>
    public async Task<IReadOnlyList<ImportTemplate.ValueList>> ListsAsync() =>
        ImportTemplates.Lists(Subject, site.Words, await site.BookAsync(HttpContext.RequestAborted), site.Clock.Today);

    public IActionResult OnGet() => Find() ? Page() : NotFound();

    public async Task<IActionResult> OnGetTemplateAsync(string? format, CancellationToken cancellationToken)
    {
        if (!Find())
        {
            return NotFound();
        }

        var template = ImportTemplates.Of(Subject, site.Words, await site.BookAsync(cancellationToken), site.Clock.Today);
        return format == "csv"
            ? File(template.ToCsv(), "text/csv; charset=utf-8", $"{template.Name}.csv")
            : File(template.ToXlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{template.Name}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Find())
        {
            return NotFound();
        }

        var read = await ReadAsync(cancellationToken);
        var preview = read.IsDone ? await Subject.PreviewAsync(read.Required, site.PersonId, cancellationToken) : new Result<ImportPreview>(null, read.Refusals);
        return Show(read.Value, preview);
    }

    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancellationToken)
    {
        if (!Find())
        {
            return NotFound();
        }

        if (kept.Open(Kept, site.PersonId, Subject.Name) is not { } rows)
        {
            return Show(null, new Refusal("import_preview_expired"));
        }

        var done = await Subject.ApplyAsync(rows, Seen, site.PersonId, cancellationToken);
        if (!done.IsDone)
        {
            return Show(rows, done);
        }

        var (added, changed) = (done.Required.Count(ImportOutcome.New), done.Required.Count(ImportOutcome.Changed));
        TempData["Flash"] = site.Words[$"Đã nhập: {added} mới, {changed} thay đổi.", $"Imported: {added} new, {changed} changed."]
            + Invited(added);
        return RedirectToPage(List, new { what = (object?)null });
    }

    private string Invited(int added) => Subject.Name != ImportSubjects.People || added == 0 ? "" : site.Words[
        $" {added} người mới được gửi thư mời để tự đặt mật khẩu.",
        $" {site.Words.Count(added, "new person gets an invitation", "new people get an invitation")} to set a password."];

    private bool Find() => (Subject = subjects.Find(What)!) is not null;

    private PageResult Show(ImportRows? rows, Result<ImportPreview> preview)
    {
        Errors = [.. preview.Refusals.Select(refusal => new FormError(refusal.Field is null && rows is null ? "Files" : "", site.Words.Fault(refusal)))];
        Preview = preview.Value;
        Kept = rows is null ? null : kept.Seal(site.PersonId, Subject.Name, rows);
        Seen = Preview?.Stamp;
        ModelState.Clear();
        return Page();
    }

    private async Task<Result<ImportRows>> ReadAsync(CancellationToken cancellationToken)
    {
        if (Request.Form.Files is not [{ } file, ..])
        {
            return new Refusal("import_file_missing");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return ReadImport.From(content.ToArray(), Subject.Columns, SheetName);
    }
}
