using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Locks;
using PartyWorkflow.Web.Demonstration;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>seed-demo</c>: loads the demonstration province into an empty database.</summary>
internal static class SeedDemoCommand
{
    public static Command Create()
    {
        var command = new Command("seed-demo", "Load the demonstration province into an empty database.");
        command.SetAction((_, cancellationToken) => ConfiguredServices.RunAsync(async services =>
        {
            if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
            {
                await Console.Error.WriteLineAsync("seed-demo: only in Development; its accounts have a public password. A real office is entered on the pages, or imported.");
                return 2;
            }

            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            await using var schema = await SchemaLock.MakeAndHoldAsync(db, cancellationToken);
            if (await DatabaseAtStart.NewerSchemaAsync(db, cancellationToken) is { } newer)
            {
                await Console.Error.WriteLineAsync(newer);
                return 1;
            }

            await schema.MigrateAsync(cancellationToken);
            if (await db.Units.AnyAsync(cancellationToken))
            {
                await Console.Error.WriteLineAsync("The database is not empty; nothing was loaded.");
                return 1;
            }

            await services.GetRequiredService<DemonstrationLoader>().LoadAsync(cancellationToken);
            Console.WriteLine($"Loaded. Password of every demonstration account: {DemoAccounts.Password}");
            return 0;
        }));
        return command;
    }
}
