using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Locks;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>migrate</c>: brings the configured database's schema up to this program's, and adds the parts of the office that it never had.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database's schema up to date and install the office: the plan's cycles, kinds of unit and holidays.");
        command.SetAction((_, cancellationToken) => ConfiguredServices.RunAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await using var schema = await SchemaLock.MakeAndHoldAsync(db, cancellationToken);
            if (await DatabaseAtStart.NewerSchemaAsync(db, cancellationToken) is { } newer)
            {
                await Console.Error.WriteLineAsync(newer);
                return 1;
            }

            var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
            await schema.MigrateAsync(cancellationToken);
            Console.WriteLine(pending.Count == 0 ? "The schema is up to date." : $"Applied: {string.Join(", ", pending)}");
            var installed = await services.GetRequiredService<InstallOffice>().ExecuteAsync(cancellationToken);
            await EarlierSubmissions.KeepAsync(db, await OfficeBookCache.ReadAsync(db, cancellationToken), cancellationToken);
            Console.WriteLine(installed.Count == 0 ? "The office has every part that comes with the program." : $"Installed: {string.Join(", ", installed)}");
            return 0;
        }));
        return command;
    }
}
