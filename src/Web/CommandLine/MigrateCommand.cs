using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Locks;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>migrate</c>: brings the configured database's schema up to this program's.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database's schema up to date.");
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
            return 0;
        }));
        return command;
    }
}
