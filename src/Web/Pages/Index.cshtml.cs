using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Web.Pages.Admin.Office;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Installation;

namespace PartyWorkflow.Web.Pages;

/// <summary>Leads each person to where their work is.</summary>
public sealed class IndexModel(CurrentUser user, ReadFirstSteps firstSteps, SiteOptions options, IWebHostEnvironment environment) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var viewer = await user.ViewerAsync(cancellationToken);
        return RedirectToPage(viewer switch
        {
            { SeesAllUnits: true } => "/Dashboard/Index",
            { UnitIds.Count: > 0 } => "/Tasks/Index",
            { AgencyIds.Count: > 0 } => "/Tasks/Index",
            _ when viewer.Roles.Contains(Role.Administrator) => await ForAdministratorsAsync(cancellationToken),
            _ => "/Help/Index",
        });
    }

    /// <summary>As long as something is missing for reports to open and be handled, where that is said.</summary>
    private async Task<string> ForAdministratorsAsync(CancellationToken cancellationToken)
    {
        var isDone = FirstStepsModel.AddressFits(options, environment) && (await firstSteps.ExecuteAsync(cancellationToken)).AreDone;
        return isDone ? "/Admin/Calendar" : "/Admin/Office/FirstSteps";
    }
}
