using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Texts;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>The units with the dates between which they exist, and who succeeds whom (R18).</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class UnitsModel(Site site) : PageModel
{
    public sealed record Row(ReportingUnit Unit, string Kind, string? Successor, int People);

    /// <summary>A name, a code or a kind, with or without diacritics.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<Row> Rows { get; private set; } = null!;

    public DateOnly Today => site.Clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        Rows = book.Succession.Units
            .OrderBy(unit => unit.HasEndedBy(Today)).ThenBy(unit => !book.Reports(unit, Today)).ThenBy(site.Name, Words.Order)
            .Select(unit => RowOf(book, unit))
            .Where(row => Folded.Finds(Search, row.Unit.NameVi, row.Unit.NameEn, row.Unit.Code, row.Kind)).ToList().ToPage(P);
    }

    /// <summary>The kind of a unit that has ended is called what it was on its last day (I10).</summary>
    private Row RowOf(OfficeBook book, ReportingUnit unit)
    {
        var kind = site.Words.Kind(book.Kind(unit.KindCode), unit.HasEndedBy(Today) ? unit.ValidTo!.Value.AddDays(-1) : Today);
        var heir = unit.SuccessorId is { } id ? site.Name(book.Unit(id)) : null;
        return new Row(unit, kind, heir, book.Recipients.OfLead(unit.Id, Today).Count);
    }
}
