using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartyWorkflow.Web.Pages.Account;

[AllowAnonymous]
public sealed class SignOutModel(SignInManager<Persistence.Identity.Account> signIn, UserManager<Persistence.Identity.Account> accounts) : PageModel
{
    /// <summary>A GET changes nothing (I7): no link in a mail can sign anybody out.</summary>
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await accounts.GetUserAsync(User) is { } account)
        {
            // A new stamp: a copy of the cookie, or a window left open elsewhere, is signed out as well.
            await accounts.UpdateSecurityStampAsync(account);
        }

        await signIn.SignOutAsync();
        return RedirectToPage("/Account/SignIn");
    }
}
