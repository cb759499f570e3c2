using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>One mail that arrived, as plain text, with the notices that it is about and who looks after the unit.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class IncomingDetailModel(Site site, HandleIncoming handle) : PageModel
{
    public IncomingMail Mail { get; private set; } = null!;

    public OfficeBook Book { get; private set; } = null!;

    /// <summary>Those that travelled in the mail of ours that it is about.</summary>
    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>The board's staff responsible for the units of those notices.</summary>
    public string Responsible { get; private set; } = "";

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        var result = await handle.ExecuteAsync([id], site.PersonId, cancellationToken);
        if (result.IsDone)
        {
            TempData["Flash"] = site.Words["Đã đánh dấu xong.", "Marked as done."];
            return RedirectToPage(new { id });
        }

        site.Db.Forget();
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Errors = [.. result.Refusals.Select(refusal => new FormError("", site.Words.Sentence(refusal)))];
        return Page();
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        if (await site.Db.IncomingMails.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        (Mail, Book) = (found, await site.BookAsync(cancellationToken));
        Notices = found.AboutMessageId is { } about
            ? await site.Db.Notices.AsNoTracking().Where(notice => notice.MessageId == about)
                .OrderBy(notice => notice.Id).ToListAsync(cancellationToken)
            : [];
        var staff = Notices.Select(notice => notice.UnitId).Distinct()
            .SelectMany(unit => Book.Recipients.ResponsibleFor(unit, site.Clock.Today));
        Responsible = string.Join(", ", staff.Select(person => person.Name).Distinct());
        return true;
    }
}
