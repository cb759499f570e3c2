using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Web.Links;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>The address in mails: leads to what this person can do there now, and changes nothing by itself (I7).</summary>
public sealed class OpenModel(Site site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var obligation = await (await site.ObligationsAsync(cancellationToken)).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (obligation is null)
        {
            return NotFound();
        }

        var viewer = await site.User.ViewerAsync(cancellationToken);
        if (obligation.IsTheUnitsToActOn && viewer.UnitIds.Contains(obligation.ResponsibleUnitId))
        {
            return Redirect(Url.Form(id));
        }

        return Redirect(viewer.IsBoard && obligation.State == ObligationState.Submitted ? Url.Review(id) : Url.Obligation(id));
    }
}
