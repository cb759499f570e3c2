using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>The kinds of unit, what each owes today, and how many units are of it.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class KindsModel(Site site) : PageModel
{
    public sealed record Row(UnitKind Kind, string Name, string Owes, int Units);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today => site.Clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        var units = book.Succession.Units.Where(unit => !unit.HasEndedBy(Today)).CountBy(unit => unit.KindCode).ToDictionary();
        Rows = [.. book.Kinds
            .OrderBy(kind => kind.HasEndedBy(Today)).ThenBy(kind => kind.OwesOn(Today).Count == 0).ThenBy(kind => site.Words.Kind(kind,
                Today), Words.Order)
            .Select(kind => new Row(
                kind,
                site.Words.Kind(kind, Today),
                string.Join(", ", kind.OwesOn(Today).Select(code => site.Name(book.Rules(code).Cycle))),
                units.GetValueOrDefault(kind.Code)))];
    }
}
