using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Every mail as it would be written today, about a real obligation of the office, in both languages. Nothing is sent.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class TemplatesModel(Site site, PreviewMails preview) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public IReadOnlyList<MailTemplate> Templates => MailTemplate.All;

    public MailTemplate Chosen { get; private set; } = MailTemplate.All[0];

    /// <summary>Null: nothing in the office yet that it could be about.</summary>
    public MailPreview? Vietnamese { get; private set; }

    public MailPreview? English { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Chosen = MailTemplate.All.FirstOrDefault(template => template.Key == Kind) ?? MailTemplate.All[0];
        Vietnamese = await preview.ExecuteAsync(Chosen, site.PersonId, "vi", cancellationToken);
        English = await preview.ExecuteAsync(Chosen, site.PersonId, "en", cancellationToken);
    }
}
