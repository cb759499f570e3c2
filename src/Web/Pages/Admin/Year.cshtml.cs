using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>R7: what opens in a year, for whom and when, before it does; and opening now what the calendar has already reached.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class YearModel(Site site, OpenObligations open) : PageModel
{
    /// <param name="Kind">As it was called when the obligation opened (I10).</param>
    public sealed record Line(ReportingUnit Unit, string Kind, DateOnly OpensOn, bool IsOpen);

    public sealed record Group(Cycle Cycle, IReadOnlyList<Line> Lines);

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    /// <summary>R4: whether the dates that depend on the year's holidays can be relied on.</summary>
    public bool IsComplete { get; private set; }

    public DateOnly Today => site.Clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Year = Year is >= 2000 and <= 2100 ? Year : Today.Year;
        var book = await site.BookAsync(cancellationToken);
        IsComplete = book.CompleteYears.Contains(Year);
        var opened = await site.Db.Obligations.AsNoTracking().Where(row => row.Year == Year).Select(row => new { row.CycleCode, row.UnitId, row.OpenedOn }).ToListAsync(cancellationToken);
        var known = opened.ToDictionary(row => (row.CycleCode, row.UnitId), row => row.OpenedOn);
        Groups = [.. from rules in book.Cycles
                     orderby rules.Cycle.Cutoff
                     // What is open already stays as it opened, whatever was changed since.
                     let owed = OpenObligations.OwedIn(book, rules, Year).Where(owed => !known.ContainsKey((rules.Cycle.Code, owed.Unit.Id))).Select(owed => LineOf(book, owed.Unit, owed.OpensOn, false))
                     let open = opened.Where(row => row.CycleCode == rules.Cycle.Code).Select(row => LineOf(book, book.Unit(row.UnitId), row.OpenedOn, true))
                     select new Group(rules.Cycle, [.. open.Concat(owed).OrderBy(line => line.Unit.Code, StringComparer.Ordinal)])];
    }

    private Line LineOf(OfficeBook book, ReportingUnit unit, DateOnly opensOn, bool isOpen) =>
        new(unit, site.Words.Kind(book.Kind(unit.KindCode), opensOn), opensOn, isOpen);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken)
    {
        var count = await open.ExecuteAsync(cancellationToken);
        TempData["Flash"] = count == 0
            ? site.Words["0 nghĩa vụ mới: mọi nghĩa vụ đến ngày đã được mở.", "0 new: everything that is due to open is open."]
            : site.Words[$"Đã mở {count} nghĩa vụ mới.", $"{count} new obligations were opened."];
        return RedirectToPage(new { year = Year });
    }
}
