using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Demonstration;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Demonstration;

/// <summary>Accounts of the demonstration's people, all with one password that is printed at start. Production refuses to start with one.</summary>
public static class DemoAccounts
{
    public const string Password = "lam-son-2026";

    public static async Task CreateAsync(DemonstrationData data, PartyWorkflowDbContext db, ILookupNormalizer normalizer, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking().ToDictionaryAsync(person => person.Email, person => person.Id, cancellationToken);
        // One hash for all: the password is public, and hashing it thirty times would be most of the first start.
        var hash = new PasswordHasher<Account>().HashPassword(new Account(), Password);
        db.Users.AddRange(data.Users.Select(row => new Account
        {
            PersonId = people[row["email"]],
            UserName = row["username"],
            NormalizedUserName = normalizer.NormalizeName(row["username"]),
            Email = row["email"],
            NormalizedEmail = normalizer.NormalizeEmail(row["email"]),
            PasswordHash = hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            ConcurrencyStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            IsDemo = true,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The person's role, and their unit if they have one.</summary>
    public static string WhoIs(Words words, OfficeBook book, Person person)
    {
        var unit = person.Roles.Select(held => held.UnitId).FirstOrDefault(id => id is not null);
        return unit is null ? RoleNames.Of(words, person) : $"{RoleNames.Of(words, person)}, {words[book.Unit(unit.Value).NameVi, book.Unit(unit.Value).NameEn]}";
    }
}
