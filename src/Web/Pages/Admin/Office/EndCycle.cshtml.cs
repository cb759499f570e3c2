using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Cycles;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>The end of a cycle from a year on, and taking it back.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class EndCycleModel(Site site, EndCycle end) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? FromYear { get; set; }

    public Cycle Cycle { get; private set; } = null!;

    /// <summary>Obligations of the cycle that are under way, and stay so.</summary>
    public int UnderWay { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public DateOnly Today => site.Clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) =>
        int.TryParse(FromYear?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? DoAsync(year, cancellationToken)
            : RefuseAsync([new Refusal("cycle_ends_in_past", "FromYear", Today.Year)], cancellationToken);

    public Task<IActionResult> OnPostGoOnAsync(CancellationToken cancellationToken) => DoAsync(null, cancellationToken);

    private async Task<IActionResult> DoAsync(int? fromYear, CancellationToken cancellationToken)
    {
        var done = await end.ExecuteAsync(new(Code, Version, site.PersonId, fromYear), cancellationToken);
        if (!done.IsDone)
        {
            return await RefuseAsync(done.Refusals, cancellationToken);
        }

        TempData["Flash"] = site.Words["Đã lưu.", "Saved."];
        return RedirectToPage("/Admin/Office/Cycles", new { code = (string?)null });
    }

    private async Task<IActionResult> RefuseAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        site.Db.Forget();
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Errors = [.. refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
        ModelState.Clear();
        return Page();
    }

    /// <summary>
    /// False: there is no such cycle. Shown again, the form is of the version as it is now: who sends it again has seen it.
    /// </summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var setting = await site.Db.Cycles.AsNoTracking().Where(row => row.Code == Code)
            .OrderByDescending(row => row.Version).FirstOrDefaultAsync(cancellationToken);
        if (setting is null)
        {
            return false;
        }

        (Cycle, Version) = (setting.Cycle, setting.Version);
        UnderWay = await site.Db.Obligations.CountAsync(
            row => row.CycleCode == Code && row.State != ObligationState.Approved && row.State != ObligationState.Waived,
            cancellationToken);
        return true;
    }
}
