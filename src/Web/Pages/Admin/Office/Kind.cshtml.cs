using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.UseCases.Kinds;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>One kind of unit: renamed from a day on, what it owes from a day on with a preview of what will open, and its end.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class KindModel(Site site, RenameKind rename, ChangeOwedCycles change, EndKind end, OfficeOpenings openings) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public KindInput Typed { get; set; } = new();

    public UnitKind Kind { get; private set; } = null!;

    public OfficeBook Book { get; private set; } = null!;

    public IReadOnlyList<Cycle> Cycles { get; private set; } = [];

    public IReadOnlyList<ReportingUnit> Units { get; private set; } = [];

    /// <summary>What would open; null: nobody has asked.</summary>
    public IReadOnlyList<ComingOpening>? Preview { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public DateOnly Today => site.Clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Typed = KindInput.Of(Kind, Today);
        return Page();
    }

    public Task<IActionResult> OnPostRenameAsync(CancellationToken cancellationToken) => Typed.IsFromWrong
        ? RefuseAsync([new Refusal("date_missing", "From")], cancellationToken)
        : DoAsync(rename.ExecuteAsync(new(Code, Typed.Seen, site.PersonId, TypedDate.Read(Typed.From), Typed.NameVi, Typed.NameEn),
            cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (TypedDate.Read(Typed.OwesFrom) is not { } from)
        {
            return await RefuseAsync([new Refusal("date_missing", "OwesFrom")], cancellationToken);
        }

        Preview = await openings.OfChangedKindAsync(Code, from, Typed.Owes, cancellationToken);
        Typed.FillNames(Kind, Today);
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken) =>
        DoAsync(change.ExecuteAsync(new(Code, Typed.Seen, site.PersonId, TypedDate.Read(Typed.OwesFrom), Typed.Owes), cancellationToken),
            cancellationToken);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) => TypedDate.Read(Typed.LastDay) is null
        ? RefuseAsync([new Refusal("date_missing", "LastDay")], cancellationToken)
        : DoAsync(end.ExecuteAsync(new(Code, Typed.Seen, site.PersonId, TypedDate.Read(Typed.LastDay)), cancellationToken),
            cancellationToken);

    public Task<IActionResult> OnPostGoOnAsync(CancellationToken cancellationToken) =>
        DoAsync(end.ExecuteAsync(new(Code, Typed.Seen, site.PersonId, null), cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(Task<Result> act, CancellationToken cancellationToken)
    {
        var done = await act;
        if (!done.IsDone)
        {
            return await RefuseAsync(done.Refusals, cancellationToken);
        }

        TempData["Flash"] = site.Words["Đã lưu.", "Saved."];
        return RedirectToPage(new { code = Code });
    }

    private async Task<IActionResult> RefuseAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        site.Db.Forget();
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        // Told of the other's change, who saves again has decided.
        Typed.Seen = refusals.Any(refusal => refusal.Code == "changed_by_another") ? KindChange.StampOf(Kind) : Typed.Seen;
        Typed.FillNames(Kind, Today);
        Errors = [.. refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
        ModelState.Clear();
        return Page();
    }

    /// <summary>False: there is no such kind.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        if (Book.Kinds.FirstOrDefault(kind => kind.Code == Code) is not { } kind)
        {
            return false;
        }

        Kind = kind;
        Cycles = OwedChoices.Of(Book, Today.Year, kind.OwesOn(Today));
        Units = EndKind.UsersOf(Book, Code, Today);
        return true;
    }
}
