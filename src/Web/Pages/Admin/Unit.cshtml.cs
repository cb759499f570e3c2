using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>One unit: founded, renamed, ended with or without a successor.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class UnitModel(Site site, SaveUnit save) : PageModel
{
    /// <summary>The form as it was typed.</summary>
    public sealed class UnitInput
    {
        public string? Seen { get; set; }

        public string? Code { get; set; }

        public string? Kind { get; set; }

        public string? ValidFrom { get; set; }

        public string? NameVi { get; set; }

        public string? NameEn { get; set; }

        public string? Mailbox { get; set; }

        public string? LastDay { get; set; }

        public int? Successor { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty]
    public UnitInput Input { get; set; } = new();

    public ReportingUnit? Unit { get; private set; }

    public IReadOnlyList<UnitKind> Kinds { get; private set; } = [];

    public IReadOnlyList<ReportingUnit> Others { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public DateOnly Today => site.Clock.Today;

    public bool HasEnded => Unit?.HasEndedBy(site.Clock.Today) == true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Unit is { } unit)
        {
            Input = new()
            {
                Seen = SaveUnit.StampOf(unit),
                Code = unit.Code,
                Kind = unit.KindCode,
                ValidFrom = TypedDate.Field(unit.ValidFrom),
                NameVi = unit.NameVi,
                NameEn = unit.NameEn,
                Mailbox = unit.Mailbox,
                LastDay = TypedDate.Field(unit.ValidTo?.AddDays(-1)),
                Successor = unit.SuccessorId,
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var isLastDayWrong = !string.IsNullOrWhiteSpace(Input.LastDay) && TypedDate.Read(Input.LastDay) is null;
        var saved = isLastDayWrong
            ? new Domain.Results.Refusal("date_missing", "LastDay")
            : await save.ExecuteAsync(new(Id, Input.Seen, site.PersonId, Input.Code, Input.Kind, TypedDate.Read(Input.ValidFrom), Input.NameVi, Input.NameEn, Input.Mailbox, TypedDate.Read(Input.LastDay), Input.Successor), cancellationToken);
        if (saved.IsDone)
        {
            TempData["Flash"] = site.Words["Đã lưu.", "Saved."];
            return RedirectToPage(new { id = saved.Required });
        }

        site.Db.Forget();
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Unit is { } unit && saved.Refusals.Any(refusal => refusal.Code == "changed_by_another"))
        {
            // Told of the other's change, who saves again has decided.
            Input.Seen = SaveUnit.StampOf(unit);
        }

        Errors = [.. saved.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
        ModelState.Clear();
        return Page();
    }

    /// <summary>False: there is no such unit.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        Unit = Id is { } id ? book.Succession.Units.FirstOrDefault(unit => unit.Id == id) : null;
        Kinds = [.. book.Kinds.Where(kind => !kind.HasEndedBy(Today) || kind.Code == Unit?.KindCode)
            .OrderBy(kind => site.Words.Kind(kind, Today), Words.Order)];
        Others = [.. book.Succession.Units.Where(unit => unit.Id != Id && (!unit.HasEndedBy(site.Clock.Today) || unit.Id == Unit?.SuccessorId)).OrderBy(site.Name, Words.Order)];
        return Id is null || Unit is not null;
    }
}
