using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>The cycles in the order of the year, who owes each, and those that have ended.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class CyclesModel(Site site) : PageModel
{
    public sealed record Row(Cycle Cycle, string Form, string Owers);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateOnly Today => site.Clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        Rows = [.. from cycle in book.Cycles.Select(rules => rules.Cycle)
                   orderby !cycle.IsOwedIn(Today.Year), cycle.Cutoff
                   let owers = book.Kinds.Where(kind => kind.OwesOn(Today).Contains(cycle.Code))
                       .Select(kind => site.Words.Kind(kind, Today)).Order(Words.Order)
                   let form = book.Forms.For(cycle)
                   select new Row(cycle, site.Words[form.NameVi, form.NameEn], string.Join(", ", owers))];
    }
}
