using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages;

/// <summary>Leads each person to where their work is.</summary>
public sealed class IndexModel(CurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var viewer = await user.ViewerAsync(cancellationToken);
        return RedirectToPage(viewer switch
        {
            { SeesAllUnits: true } => "/Dashboard/Index",
            { UnitIds.Count: > 0 } => "/Tasks/Index",
            { AgencyIds.Count: > 0 } => "/Tasks/Index",
            _ when viewer.Roles.Contains(Role.Administrator) => "/Admin/Calendar",
            _ => "/Help/Index",
        });
    }
}
