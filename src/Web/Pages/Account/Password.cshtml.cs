using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Account;

/// <summary>One's own password. The other sessions of the account end.</summary>
public sealed class PasswordModel(
    Site site, UserManager<Persistence.Identity.Account> accounts, SignInManager<Persistence.Identity.Account> signIn) : PageModel
{
    [BindProperty]
    public string? Present { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = (await accounts.GetUserAsync(User))!;
        if (await FaultAsync(account) is { } fault)
        {
            Errors = [new FormError(fault.Field!, site.Words.Sentence(fault))];
            return Page();
        }

        site.Db.AppendAudit(AuditEntry.Of("PasswordChanged", $"person:{site.PersonId}", site.Clock.Now, site.PersonId));
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, New!);
        await accounts.UpdateSecurityStampAsync(account);
        await signIn.RefreshSignInAsync(account);
        TempData["Flash"] = site.Words["Đã đổi mật khẩu; các phiên khác đã kết thúc.", "The password is changed; other sessions have ended."];
        return LocalRedirect("~/");
    }

    private async Task<Refusal?> FaultAsync(Persistence.Identity.Account account)
    {
        // A guess here counts as one at signing in.
        if (await accounts.IsLockedOutAsync(account) || !(await signIn.CheckPasswordSignInAsync(account, Present ?? "", lockoutOnFailure: true)).Succeeded)
        {
            return new Refusal("password_wrong", "Present");
        }

        return PasswordRule.FaultOf(New, Again, "New", "Again");
    }
}
