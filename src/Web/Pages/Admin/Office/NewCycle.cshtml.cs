using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.UseCases.Cycles;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>A cycle that the office did not have, from nothing or like one that it has, with a preview of what will open.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class NewCycleModel(Site site, AddCycle add, OfficeOpenings openings) : PageModel
{
    /// <summary>Numbers to begin with: those of the plan, without a name and a cut-off.</summary>
    private static readonly Cycle Blank = PlanCycles.Defaults[1] with { Code = "", NameVi = "", NameEn = "" };

    /// <summary>The code of the cycle whose numbers and kinds are copied.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Like { get; set; }

    [BindProperty]
    public NewCycleInput Typed { get; set; } = new();

    public IReadOnlyList<UnitKind> Kinds { get; private set; } = [];

    public IReadOnlyList<FormVersion> Forms { get; private set; } = [];

    /// <summary>The one that is chosen; null: none is.</summary>
    public FormVersion? Form => Forms.FirstOrDefault(form => form.Code == Typed.Form);

    /// <summary>What would open; null: nobody has asked.</summary>
    public IReadOnlyList<ComingOpening>? Preview { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public DateOnly Today => site.Clock.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await LoadAsync(cancellationToken);
        var like = Like is { } code ? book.FindRules(code)?.Cycle : null;
        if (Like is not null && like is null)
        {
            return NotFound();
        }

        Typed.Fill(like ?? Blank);
        Typed.From = TypedDate.Field(Today);
        ChooseAll(book, (like ?? Blank).FormCode);
        if (like is null)
        {
            Typed.Cutoff = null;
        }
        else
        {
            Typed.Kinds = [.. Kinds.Where(kind => kind.OwesOn(Today).Contains(like.Code)).Select(kind => kind.Code)];
        }

        return Page();
    }

    /// <summary>The lines of the chosen form, to take from for one of the cycle's own.</summary>
    public async Task<IActionResult> OnPostFormAsync(CancellationToken cancellationToken)
    {
        var book = await LoadAsync(cancellationToken);
        ChooseAll(book, Typed.Form);
        Typed.IsOwn = true;
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        var book = await LoadAsync(cancellationToken);
        if (Read() is not { } request)
        {
            return Page();
        }

        var cycle = AddCycle.WithCode(request.Cycle) with { OpensFrom = request.From ?? Today };
        var faults = AddCycle.FaultsOf(cycle, request.Kinds, request.Own, book, Today).ToList();
        Refuse(faults);
        Preview = faults.Count == 0 ? await openings.OfNewCycleAsync(cycle, request.Kinds, cancellationToken) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (Read() is { } request)
        {
            var added = await add.ExecuteAsync(request, cancellationToken);
            if (added.IsDone)
            {
                TempData["Flash"] = site.Words["Đã thêm kỳ báo cáo.", "The cycle was added."];
                return RedirectToPage("/Admin/Office/Cycles");
            }

            Refuse(added.Refusals);
            site.Db.Forget();
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>What was typed; null: it can't be read, and the errors say why.</summary>
    private AddCycle.Request? Read()
    {
        var faults = Typed.TryRead(Blank with { Code = Typed.Code ?? "", FormCode = Typed.Form ?? "" }, out var cycle).ToList();
        if (!string.IsNullOrWhiteSpace(Typed.From) && TypedDate.Read(Typed.From) is null)
        {
            faults.Add(new Refusal("date_missing", "From"));
        }

        Refuse(faults);
        return cycle is null || faults.Count > 0
            ? null : new AddCycle.Request(site.PersonId, cycle, TypedDate.Read(Typed.From), Typed.Kinds, Typed.Own);
    }

    private void Refuse(IReadOnlyList<Refusal> refusals) =>
        Errors = [.. refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];

    private void ChooseAll(OfficeBook book, string? code)
    {
        if (book.Forms.FindInForce(code ?? "") is { } form)
        {
            Typed.ChooseAllOf(form);
        }
    }

    private async Task<OfficeBook> LoadAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        Forms = book.Forms.InForce;
        Kinds = [.. book.Kinds.Where(kind => !kind.HasEndedBy(Today)).OrderBy(kind => site.Words.Kind(kind, Today), Words.Order)];
        return book;
    }
}
