using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>What happens to a session from request to request.</summary>
internal static class SessionEvents
{
    /// <summary>Ends it at once when its account signed out elsewhere or got a new password; a stamp that is looked at every half hour would leave it open till then.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<SignInManager<Account>>();
        if (await signIn.ValidateSecurityStampAsync(context.Principal) is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <summary>Asks whoever is not signed in to do so. What they sent is kept, if it was typed into a form of ours.</summary>
    public static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().ReadAsync(context.Request) is { } kept)
        {
            KeptForm.Set(context.HttpContext, kept);
            return;
        }

        context.Response.Redirect(context.RedirectUri);
    }

    /// <summary>Somebody tried to do what is another role's: the log knows, as it does of attempts that a use case refuses. Looking is not doing.</summary>
    public static async Task DenyAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method))
        {
            var services = http.RequestServices;
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var facts = AuditFacts.Of(new { handler = http.Request.Query["handler"].ToString() is { Length: <= 60 } handler ? handler : "" });
            var path = http.Request.Path.ToString();
            db.AppendAudit(AuditEntry.Of("Refused", $"page:{path[..Math.Min(path.Length, 100)]}", services.GetRequiredService<OfficeClock>().Now, services.GetRequiredService<CurrentUser>().PersonId, data: facts));
            await db.SaveChangesAsync(http.RequestAborted);
        }

        context.Response.Redirect(context.RedirectUri);
    }
}
