using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.Pages;

/// <summary>The language switch.</summary>
[AllowAnonymous]
public sealed class LanguageModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Index");

    public IActionResult OnPost(string? to, string? back)
    {
        Response.Cookies.Append(SiteBuilder.LanguageCookie, to == "en" ? "en" : "vi", new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            Path = Request.PathBase.HasValue ? Request.PathBase.ToUriComponent() : "/",
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
        });
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "~/");
    }
}
