using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Submissions;

/// <summary>A page of one submitted revision.</summary>
public abstract class SubmissionPage(Site site) : PageModel
{
    public SubmissionView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await SubmissionView.ReadAsync(site, site.Db.Submissions.Where(row => row.Id == id), cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
