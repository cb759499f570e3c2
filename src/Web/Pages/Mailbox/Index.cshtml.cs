using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Scheduler.Delivery;

namespace PartyWorkflow.Web.Pages.Mailbox;

/// <summary>Development only: the mails in the pickup folder, so that a link in a mail can be followed.</summary>
[AllowAnonymous]
public sealed class IndexModel(PickupMailbox mailbox, IWebHostEnvironment environment) : PageModel
{
    private const int Shown = 100;

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public IReadOnlyList<MailboxEntry> Mails { get; private set; } = [];

    public MailboxMail? Open { get; private set; }

    public IActionResult OnGet(string? id)
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        if (id is not null)
        {
            Open = mailbox.Read(id);
            return Open is null ? NotFound() : Page();
        }

        Mails = mailbox.List(Shown, string.IsNullOrWhiteSpace(To) ? null : To.Trim());
        return Page();
    }
}
