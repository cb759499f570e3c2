using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Accounts;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Invitations;

namespace PartyWorkflow.Web.Pages.Account;

/// <summary>
/// Where the link of an invitation leads: who is invited sets a password, and is signed in. Opening it uses nothing up, as mail servers look
/// at links before people do.
/// </summary>
[AllowAnonymous]
public sealed class InvitationModel(
    Site site,
    InvitationOfToken invitations,
    AcceptInvitation accept,
    WrongLinks wrongLinks,
    SignInManager<Persistence.Identity.Account> signIn) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    /// <summary>Why nothing can be done here; null: the link is good.</summary>
    public Refusal? WhyNot { get; private set; }

    public string PersonName { get; private set; } = "";

    public string UserName { get; private set; } = "";

    public DateTimeOffset ValidUntil { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        KeepToOneself();
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        KeepToOneself();
        var accepted = await accept.ExecuteAsync(new(Token, Password, Again), cancellationToken);
        if (accepted.IsDone)
        {
            var account = await site.Db.Users.SingleAsync(row => row.PersonId == accepted.Required, cancellationToken);
            await signIn.SignInAsync(account, isPersistent: false);
            TempData["Flash"] = site.Words["Đã đặt mật khẩu và đăng nhập. Lần sau đăng nhập bằng tên đăng nhập hoặc thư điện tử.",
                "The password is set and you are signed in. Next time, sign in with your user name or e-mail."];
            return LocalRedirect("~/");
        }

        Errors = [.. accepted.Refusals.Where(refusal => refusal.Field is not null)
            .Select(refusal => new FormError(refusal.Field!, site.Words.Sentence(refusal)))];
        site.Db.Forget();
        return await ShowAsync(cancellationToken);
    }

    /// <summary>The address holds the token: no other server is to read it from a link on this page.</summary>
    private void KeepToOneself() => Response.Headers["Referrer-Policy"] = "no-referrer";

    private async Task<PageResult> ShowAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await invitations.ExecuteAsync(Token, cancellationToken) is not { } invitation)
        {
            await RefuseUnknownAsync(cancellationToken);
            return Page();
        }

        if (invitation.WhyNotAt(site.Clock.Now) is { } why)
        {
            (WhyNot, Response.StatusCode) = (new Refusal(why), StatusCodes.Status410Gone);
            return Page();
        }

        PersonName = (await site.BookAsync(cancellationToken)).Person(invitation.PersonId).Name;
        UserName = await site.Db.Users.Where(account => account.PersonId == invitation.PersonId)
            .Select(account => account.UserName!).SingleAsync(cancellationToken);
        ValidUntil = invitation.ValidUntil;
        return Page();
    }

    /// <summary>The log knows of guesses, though not what was guessed. The page without a token is none.</summary>
    private async Task RefuseUnknownAsync(CancellationToken cancellationToken)
    {
        (WhyNot, Response.StatusCode) = (new Refusal("invitation_unknown"), StatusCodes.Status404NotFound);
        if (string.IsNullOrEmpty(Token))
        {
            return;
        }

        if (!wrongLinks.Count(HttpContext.Connection.RemoteIpAddress))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        var facts = AuditFacts.Of(new { because = "invitation_unknown" });
        site.Db.AppendAudit(AuditEntry.Of("Refused", "page:/Account/Invitation", site.Clock.Now, site.User.PersonId, data: facts));
        await site.Db.SaveChangesAsync(cancellationToken);
    }
}
