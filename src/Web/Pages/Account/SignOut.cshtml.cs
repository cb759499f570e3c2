using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartyWorkflow.Web.Pages.Account;

[AllowAnonymous]
public sealed class SignOutModel(SignInManager<Persistence.Identity.Account> signIn) : PageModel
{
    /// <summary>A GET changes nothing (I7): no link in a mail can sign anybody out.</summary>
    public IActionResult OnGet() => RedirectToPage("/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return RedirectToPage("/Account/SignIn");
    }
}
