using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>The units with the dates between which they exist, and who succeeds whom (R18).</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class UnitsModel(Site site) : PageModel
{
    public sealed record Row(ReportingUnit Unit, string Kind, string? Successor, int People);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today => site.Clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        Rows = [.. book.Succession.Units.OrderBy(unit => unit.HasEndedBy(Today)).ThenBy(unit => book.Kind(unit.KindCode).Owes.Count == 0).ThenBy(site.Name, Words.Order)
            .Select(unit => new Row(unit, site.Words[book.Kind(unit.KindCode).NameVi, book.Kind(unit.KindCode).NameEn], unit.SuccessorId is { } heir ? site.Name(book.Unit(heir)) : null, book.Recipients.OfLead(unit.Id, Today).Count))];
    }
}
