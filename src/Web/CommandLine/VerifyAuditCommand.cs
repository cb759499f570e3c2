using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>verify-audit</c>: walks the audit chain (I4) and names the first row that does not hold. The last row's hash, kept elsewhere, also shows rows cut off the end.</summary>
internal static class VerifyAuditCommand
{
    public static Command Create()
    {
        var command = new Command("verify-audit", "Check the audit log's chain.");
        command.SetAction((_, cancellationToken) => ConfiguredServices.RunOnSchemaAsync(async services =>
        {
            var chain = new AuditChain();
            var last = AuditEntry.Genesis;
            await foreach (var entry in services.GetRequiredService<PartyWorkflowDbContext>().Audit.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (chain.Check(entry) is { } fault)
                {
                    await Console.Error.WriteLineAsync($"The audit log was tampered with: {fault}.");
                    return 1;
                }

                last = entry.Hash;
            }

            Console.WriteLine($"{chain.Checked} rows, unbroken. Hash of the last: {last}");
            return 0;
        }, cancellationToken));
        return command;
    }
}
