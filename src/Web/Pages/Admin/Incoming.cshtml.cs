using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>The mails that arrived in the office's mailbox: those that somebody has to read, and what became of the others.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class IncomingModel(Site site, ImapOptions imap, HandleIncoming handle) : PageModel
{
    /// <summary>"all"; anything else: those that wait for somebody.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public bool IsRead => imap.IsOn;

    public bool ShowsAll => Show == "all";

    public PageOf<IncomingMail> Rows { get; private set; } = new([], 1, 0, Paging.Size);

    public OfficeBook Book { get; private set; } = null!;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(List<long> ids, CancellationToken cancellationToken)
    {
        var result = ids.Count == 0 ? null : await handle.ExecuteAsync(ids, site.PersonId, cancellationToken);
        if (result is { IsDone: true })
        {
            TempData["Flash"] = site.Words[
                $"Đã xử lý {result.Required} thư.", $"{EnglishCount.Of(result.Required, "mail")} marked as dealt with."];
            return RedirectToPage(new { Show, Kind, P });
        }

        site.Db.Forget();
        await LoadAsync(cancellationToken);
        Errors = result is null ? [new FormError("mails", site.Words["Chọn ít nhất một thư.", "Choose at least one mail."])]
            : [.. result.Refusals.Select(refusal => new FormError("", site.Words.Sentence(refusal)))];
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        var found = site.Db.IncomingMails.AsNoTracking();
        found = ShowsAll ? found : found.Where(mail => mail.HandledAt == null);
        found = Enum.TryParse<IncomingKind>(Kind, out var kind) ? found.Where(mail => mail.Kind == kind) : found;
        Rows = await found.OrderByDescending(mail => mail.Id).ToPageAsync(P, cancellationToken);
        P = Rows.Number;
    }
}
