using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Kinds;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>A kind of unit that the office did not have.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class NewKindModel(Site site, AddKind add) : PageModel
{
    /// <summary>The form as it was typed.</summary>
    public sealed class KindInput
    {
        public string? Code { get; set; }

        public string? NameVi { get; set; }

        public string? NameEn { get; set; }

        public string[] Owes { get; set; } = [];
    }

    [BindProperty]
    public KindInput Typed { get; set; } = new();

    public IReadOnlyList<Cycle> Cycles { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var added = await add.ExecuteAsync(new(site.PersonId, Typed.Code, Typed.NameVi, Typed.NameEn, Typed.Owes), cancellationToken);
        if (added.IsDone)
        {
            TempData["Flash"] = site.Words["Đã thêm loại đơn vị.", "The kind was added."];
            return RedirectToPage("/Admin/Office/Kind", new { code = added.Required });
        }

        site.Db.Forget();
        await LoadAsync(cancellationToken);
        Errors = [.. added.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
        ModelState.Clear();
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Cycles = OwedChoices.Of(await site.BookAsync(cancellationToken), site.Clock.Today.Year, []);
}
