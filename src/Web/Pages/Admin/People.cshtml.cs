using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Texts;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Invitations;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>The people of the office: who they are, what they do, who stands in for whom today.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class PeopleModel(Site site, InviteEverybody invite) : PageModel
{
    public sealed record Row(Person Person, string Roles, string Units, AccountState? Account, Invitation? Invitation, string? StandIn)
    {
        public bool HasPassword => Account is { HasPassword: true };

        /// <summary>Found by the name of the role in either language.</summary>
        public string RolesInBoth => $"{RoleNames.Of(new Words(isEnglish: false), Person)} {RoleNames.Of(new Words(isEnglish: true), Person)}";
    }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>Only those who can't sign in yet.</summary>
    [BindProperty(SupportsGet = true)]
    public bool WithoutPassword { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<Row> Rows { get; private set; } = null!;

    /// <summary>How many active people have no password and no link that is good.</summary>
    public int NotInvited { get; private set; }

    public DateTimeOffset Now => site.Clock.Now;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await AllAsync(cancellationToken);
        NotInvited = rows.Count(row =>
            row.Person.IsActive && !row.HasPassword && row.Invitation?.StateAt(site.Clock.Now) != InvitationState.Open);
        Rows = rows.Where(row => !WithoutPassword || (row.Person.IsActive && !row.HasPassword))
            .Where(row => Folded.Finds(Search, row.Person.Name, row.Person.Email, row.Units, row.RolesInBoth, row.Account?.UserName))
            .OrderByDescending(row => row.Person.IsActive).ThenBy(row => row.Person.Name, Words.Order).ToList().ToPage(P);
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken)
    {
        var invited = await invite.ExecuteAsync(site.PersonId, cancellationToken);
        TempData["Flash"] = !invited.IsDone ? site.Words.Sentence(invited.Refusals[0])
            : invited.Required == 0 ? site.Words[
                "Mọi người chưa đặt mật khẩu đều đã có thư mời còn dùng được.", "Everybody without a password has an invitation that is good."]
            : site.Words[
                $"Thư mời được gửi cho {invited.Required} người trong ít phút.", $"{site.Words.Count(invited.Required, "person is", "people are")} invited."];
        return RedirectToPage(new { WithoutPassword = true });
    }

    private async Task<List<Row>> AllAsync(CancellationToken cancellationToken)
    {
        var (book, today) = (await site.BookAsync(cancellationToken), site.Clock.Today);
        var accounts = await AccountHolders.ReadAsync(site.Db, cancellationToken);
        var invitations = await OpenInvitations.ReadAsync(site.Db, cancellationToken);
        var rows = from person in book.People
                   let units = string.Join(", ", person.Roles.Where(held => held.UnitId is not null).Select(held => site.Name(book.Unit(held.UnitId!.Value))).Distinct())
                   let absence = person.Absences.FirstOrDefault(absence => absence.Covers(today))
                   select new Row(person, RoleNames.Of(site.Words, person), units, accounts.GetValueOrDefault(person.Id),
                       invitations.GetValueOrDefault(person.Id), absence is null ? null : book.Person(absence.DelegateId).Name);
        return [.. rows];
    }
}
