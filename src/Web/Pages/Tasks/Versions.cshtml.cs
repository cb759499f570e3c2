using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Links;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>Earlier versions of a draft, of the last 30 days: who saved them, what they have that today's draft has not, and bringing one back.</summary>
public sealed class VersionsModel(Site site, FormDesk forms, SaveDraft save) : FormPage(site, forms)
{
    private const int PageSize = 20;

    /// <param name="Differing">In how many fields it differs from today's draft.</param>
    public sealed record Line(long Id, string Who, DateTimeOffset At, bool IsAside, int Differing);

    public PageOf<Line> Lines { get; private set; } = new([], 1, 0, PageSize);

    /// <summary>The version that is looked at; null: only the list.</summary>
    public Line? Chosen { get; private set; }

    /// <summary>What it has, beside what today's draft has.</summary>
    public IReadOnlyList<DraftField> Fields { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, long? version, int p, CancellationToken cancellationToken) =>
        await ReadAsync(id, version, p, [], cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostBringBackAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var seen = BaseVersion;
        if (!await LoadAsync(id, cancellationToken) || await KeptAsync(id, version, cancellationToken) is not { } kept)
        {
            return NotFound();
        }

        // A form of its own: whoever has the draft open elsewhere is told.
        var saved = await save.ExecuteAsync(
            new(id, Site.PersonId, kept.ContentJson, seen, Guid.NewGuid(), 0, HttpContext.ReceivedAt()), cancellationToken);
        if (!saved.IsDone)
        {
            Site.Db.Forget();
            return await ReadAsync(id, version, 1, saved.Refusals, cancellationToken) ? Page() : NotFound();
        }

        var at = Site.Words.Instant(kept.SavedAt);
        TempData["Flash"] = Site.Words[$"Đã lấy lại bản lưu lúc {at}. Bản trước đó vẫn còn trong Các bản lưu trước.",
            $"The version of {at} is back. The one before it is among the earlier versions."];
        return Redirect(Url.Form(id));
    }

    private IQueryable<DraftVersion> Kept(Guid id) =>
        Site.Db.DraftVersions.AsNoTracking().Where(row => row.ObligationId == id && row.SavedAt >= Site.Clock.Now - DraftVersion.KeptFor);

    private Task<DraftVersion?> KeptAsync(Guid id, long version, CancellationToken cancellationToken) =>
        Kept(id).SingleOrDefaultAsync(row => row.Id == version, cancellationToken);

    /// <summary>False: there is no such task, or no such version, for this person (I5).</summary>
    private async Task<bool> ReadAsync(Guid id, long? version, int page, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return false;
        }

        await ShowSavedAsync(cancellationToken);
        ModelState.Clear();
        Refuse(refusals);
        var book = await Site.BookAsync(cancellationToken);
        var rows = await Kept(id).OrderByDescending(row => row.SavedAt).ThenByDescending(row => row.Id).ToPageAsync(page, cancellationToken, PageSize);
        Lines = rows.Select(row => LineOf(row, book));
        if (version is not { } wanted)
        {
            return true;
        }

        if (await KeptAsync(id, wanted, cancellationToken) is not { } kept)
        {
            return false;
        }

        (Chosen, Fields) = (LineOf(kept, book), DifferingFrom(kept));
        return true;
    }

    private Line LineOf(DraftVersion row, OfficeBook book) =>
        new(row.Id, book.Person(row.SavedById).Name, row.SavedAt, row.IsAside, DifferingFrom(row).Count);

    private IReadOnlyList<DraftField> DifferingFrom(DraftVersion row) =>
        DraftField.Differing(Form.Template, ReportContent.FromJson(row.ContentJson), Entered, Site.Words);
}
