using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Accounts;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.WebHost;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>admin create</c>: the first administrator of an installation, who enters everybody else on the pages. The password comes from the environment or from standard input, never from the command line.</summary>
internal static class AdminCommand
{
    private const string PasswordVariable = "PARTYWORKFLOW_ADMIN_PASSWORD";

    public static Command Create()
    {
        var email = new Option<string>("--email") { Description = "The administrator's address.", Required = true };
        var name = new Option<string>("--name") { Description = "Their name.", Required = true };
        var user = new Option<string>("--user") { Description = "The name they sign in with.", DefaultValueFactory = _ => "admin" };
        var create = new Command("create", $"Enter an administrator; the password is read from {PasswordVariable} or from standard input.") { email, name, user };
        create.SetAction((parsed, cancellationToken) => ConfiguredServices.RunOnSchemaAsync(services => RunAsync(services, parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(user)!, cancellationToken), cancellationToken));
        return new Command("admin", "Administrators of this installation.") { create };
    }

    private static async Task<int> RunAsync(IServiceProvider services, string email, string name, string user, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        if ((await OfficeBookCache.ReadAsync(db, cancellationToken)).FindPerson(email) is not null)
        {
            await Console.Error.WriteLineAsync($"--email: {email} is already somebody's; an administrator changes roles and passwords on the page People.");
            return 1;
        }

        if (await PasswordAsync(cancellationToken) is not { } password)
        {
            await Console.Error.WriteLineAsync("The two passwords are not the same. Nothing was changed; run it again.");
            return 2;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var person = Person.Enrol(email, name.Normalize()).Assign(Role.Administrator, null);
        db.People.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        db.AppendAudit(AuditEntry.Of("PersonEntered", $"person:{person.Id}", services.GetRequiredService<OfficeClock>().Now, data: "{\"by\":\"command line\"}"));
        var given = await services.GetRequiredService<GiveAccount>().ExecuteAsync(person.Id, user, password, null, cancellationToken);
        if (!given.IsDone)
        {
            await Console.Error.WriteLineAsync($"{(given.Refusals[0].Field == "Password" ? PasswordVariable : "--user")}: {new Words(isEnglish: true).Sentence(given.Refusals[0])}");
            return 2;
        }

        await transaction.CommitAsync(cancellationToken);
        Console.WriteLine($"{user} can sign in at {services.GetRequiredService<SiteOptions>().BaseUrl}");
        return 0;
    }

    /// <summary>Composed, as what is typed into a page is (ComposedText). Null: what was typed was not the same twice.</summary>
    private static async Task<string?> PasswordAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { } given)
        {
            return given.Normalize();
        }

        return Console.IsInputRedirected
            ? (await Console.In.ReadLineAsync(cancellationToken))?.Normalize() ?? ""
            : TypedSecret.Ask("Password, at least 12 characters, not shown")?.Normalize();
    }
}
