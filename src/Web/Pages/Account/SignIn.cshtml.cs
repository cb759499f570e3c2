using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Web.Demonstration;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Account;

/// <summary>Signing in. A link in a mail comes here first and then leads to its very task (I7).</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInManager<Persistence.Identity.Account> signIn, UserManager<Persistence.Identity.Account> accounts, Site site, KeptForms forms, IWebHostEnvironment environment) : PageModel
{
    private static readonly Persistence.Identity.Account Nobody = new();
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Persistence.Identity.Account>().HashPassword(Nobody, Guid.NewGuid().ToString()));

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What was typed when the session ended, sealed.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>What this person can send again.</summary>
    public KeptForm? Again { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public IReadOnlyList<(string UserName, string Who)> DemoAccounts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (KeptForm.Of(HttpContext) is { } kept)
        {
            (Again, Kept) = kept.PersonId == site.User.PersonId ? (kept, null) : ((KeptForm?)null, forms.Seal(kept));
        }

        await ShowDemoAccountsAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Missing().ToList() is { Count: > 0 } missing)
        {
            return await AgainAsync(missing, cancellationToken);
        }

        var account = string.IsNullOrWhiteSpace(UserName) ? null : await accounts.FindByNameAsync(UserName.Trim()) ?? await accounts.FindByEmailAsync(UserName.Trim());
        if (account is { PasswordHash: not null } && (await site.BookAsync(cancellationToken)).FindPerson(account.PersonId) is { IsActive: true } && !await accounts.IsLockedOutAsync(account))
        {
            if ((await signIn.PasswordSignInAsync(account, Password ?? "", isPersistent: false, lockoutOnFailure: true)).Succeeded)
            {
                return string.IsNullOrEmpty(Kept) ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/") : await ShowKeptAsync(account);
            }
        }
        else
        {
            accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash.Value, Password ?? "");
        }

        // The same answer, after the same work, for an unknown name, a locked account and a wrong password: nobody learns which accounts exist.
        return await AgainAsync([new FormError("UserName", site.Words[
            "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khóa (10 phút, sau 5 lần nhập sai). Kiểm tra lại cả hai.",
            "The user name or the password is wrong, or the account is locked (10 minutes, after 5 wrong attempts). Check both."])], cancellationToken);
    }

    private IEnumerable<FormError> Missing()
    {
        if (string.IsNullOrWhiteSpace(UserName))
        {
            yield return new FormError("UserName", site.Words["Nhập thư điện tử hoặc tên đăng nhập.", "Enter your e-mail or user name."]);
        }

        if (string.IsNullOrEmpty(Password))
        {
            yield return new FormError("Password", site.Words["Nhập mật khẩu.", "Enter your password."]);
        }
    }

    private async Task<IActionResult> ShowKeptAsync(Persistence.Identity.Account account)
    {
        Again = forms.Open(Kept, account.PersonId);
        if (Again is null)
        {
            TempData["Flash"] = site.Words["Nội dung nhập trước khi hết phiên không hiện ở đây: của người khác, hoặc đã quá 12 giờ.", "What was typed before the session ended is not shown: it is another person's, or older than 12 hours."];
            return LocalRedirect("~/");
        }

        // The page is already this person's, and so is its token.
        HttpContext.User = await signIn.CreateUserPrincipalAsync(account);
        return Page();
    }

    private async Task<IActionResult> AgainAsync(IReadOnlyList<FormError> errors, CancellationToken cancellationToken)
    {
        Errors = errors;
        await ShowDemoAccountsAsync(cancellationToken);
        return Page();
    }

    private async Task ShowDemoAccountsAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        var book = await site.BookAsync(cancellationToken);
        var rows = await site.Db.Users.AsNoTracking().Where(account => account.IsDemo).OrderBy(account => account.Id).Select(account => new { account.UserName, account.PersonId }).ToListAsync(cancellationToken);
        DemoAccounts = [.. rows.Select(row => (row.UserName!, Person: book.Person(row.PersonId))).Where(row => row.Person.IsActive)
            .OrderByDescending(row => row.Person.Roles.Max(held => held.Role))
            .Select(row => (row.Item1, $"{row.Item1} – {row.Person.Name.Replace(" (demo)", "", StringComparison.Ordinal)}, {Demonstration.DemoAccounts.WhoIs(site.Words, book, row.Person)}"))];
    }
}
