using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Texts;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>The people of the office: who they are, what they do, who stands in for whom today.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class PeopleModel(Site site) : PageModel
{
    public sealed record Row(Person Person, string Roles, string Units, string? UserName, string? StandIn)
    {
        /// <summary>Found by the name of the role in either language.</summary>
        public string RolesInBoth => $"{Display.RoleNames.Of(new Words(isEnglish: false), Person)} {Display.RoleNames.Of(new Words(isEnglish: true), Person)}";
    }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (book, today) = (await site.BookAsync(cancellationToken), site.Clock.Today);
        var accounts = await site.Db.Users.AsNoTracking().Select(account => new { account.PersonId, account.UserName }).ToDictionaryAsync(row => row.PersonId, row => row.UserName, cancellationToken);
        var rows = from person in book.People
                   let units = string.Join(", ", person.Roles.Where(held => held.UnitId is not null).Select(held => site.Name(book.Unit(held.UnitId!.Value))).Distinct())
                   let absence = person.Absences.FirstOrDefault(absence => absence.Covers(today))
                   select new Row(person, Display.RoleNames.Of(site.Words, person), units, accounts.GetValueOrDefault(person.Id), absence is null ? null : book.Person(absence.DelegateId).Name);
        Rows = rows.Where(row => Folded.Finds(Search, row.Person.Name, row.Person.Email, row.Units, row.RolesInBoth, row.UserName)).OrderByDescending(row => row.Person.IsActive).ThenBy(row => row.Person.Name, Words.Order).ToList().ToPage(P);
    }
}
