using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>
/// Founds and changes the units of a file as its preview showed, by the rules of the page: all of them in one transaction, or none.
/// Units that the file does not name are left alone. What a unit that ends owes passes on by the calendar, as ever (R18).
/// </summary>
public sealed class ImportUnits(OfficeChange change)
{
    /// <param name="Seen">The stamp of the preview that is confirmed.</param>
    /// <param name="ById">Null: the program's operator, on the command line.</param>
    public sealed record Request(ImportRows Rows, string? Seen, int? ById);

    /// <summary>What was done. Refused because the office is not as it was previewed: the preview as of now.</summary>
    public async Task<Result<ImportPreview>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await ImportRefusals.WhyNotAsync(change, "import-units", request.ById, cancellationToken) is { } forbidden)
        {
            return forbidden;
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var (desk, book) = (change.Desk, await OfficeBookCache.ReadAsync(change.Desk.Db, cancellationToken));
        var import = UnitImport.Of(request.Rows, book, desk.Clock.Today);
        if (ImportRefusals.Of(import.Preview, request.Seen) is { } refusal)
        {
            return new Result<ImportPreview>(import.Preview, [refusal]);
        }

        var units = await WriteAsync(import, cancellationToken);
        foreach (var (unit, before) in units)
        {
            var (action, facts) = (before is null ? "UnitFounded" : "UnitChanged", AuditFacts.Of(new { before, after = SaveUnit.Facts(unit) }));
            desk.Db.AppendAudit(AuditEntry.Of(action, $"unit:{unit.Code}", desk.Clock.Now, request.ById, data: facts));
        }

        var saved = await change.CommitAsync(transaction, "UnitsImported", "office", request.ById, import.Preview.Counts, cancellationToken);
        return new Result<ImportPreview>(import.Preview, saved.Refusals);
    }

    /// <summary>Those that are new or changed, each with what it was before.</summary>
    private async Task<List<(ReportingUnit Unit, object? Before)>> WriteAsync(UnitImport import, CancellationToken cancellationToken)
    {
        var db = change.Desk.Db;
        var moving = import.Preview.Written(import.Lines);
        var all = await db.Units.ToDictionaryAsync(unit => unit.Code, cancellationToken);
        var written = new List<(ReportingUnit Unit, object? Before)>(moving.Count);
        foreach (var line in moving)
        {
            var known = all.GetValueOrDefault(line.Entry.Code!);
            var before = known is null ? null : SaveUnit.Facts(known);
            written.Add((all[line.Entry.Code!] = SaveUnit.Write(db.Units, known, line.Entry, change.Desk.Clock.Today), before));
        }

        // A successor of the same file has its id only now.
        await db.SaveChangesAsync(cancellationToken);
        foreach (var line in moving)
        {
            SaveUnit.End(all[line.Entry.Code!], line.Entry, line.Entry.Successor is { } successor ? all[successor].Id : null);
        }

        return written;
    }
}
