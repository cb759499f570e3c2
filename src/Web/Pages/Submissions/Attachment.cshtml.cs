using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Submissions;

/// <summary>Sends a file, always as a download: nothing that a user uploaded is shown by the browser under our name.</summary>
public sealed class AttachmentModel(Site site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var visible = await site.ObligationsAsync(cancellationToken);
        // A file of a draft is the unit's own until it is submitted.
        var units = (await site.User.ViewerAsync(cancellationToken)).UnitIds;
        var file = await site.Db.Attachments.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id
            && visible.Any(obligation => obligation.Id == row.ObligationId && (row.FirstRevision != null || units.Contains(obligation.ResponsibleUnitId))), cancellationToken);
        if (file is null)
        {
            return NotFound();
        }

        var content = await site.Db.AttachmentContents.Where(row => row.AttachmentId == file.Id).Select(row => row.Content).SingleAsync(cancellationToken);
        return File(content, file.ContentType, file.FileName);
    }
}
