using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>What a file of units would do to the office as it is: worked out for the preview, and again under the lock before anything is written.</summary>
internal sealed class UnitImport
{
    private UnitImport(IReadOnlyList<UnitLine> lines, ImportPreview preview) => (Lines, Preview) = (lines, preview);

    public IReadOnlyList<UnitLine> Lines { get; }

    public ImportPreview Preview { get; }

    public static UnitImport Of(ImportRows rows, OfficeBook book, DateOnly today)
    {
        var lines = rows.Rows.Select(row => UnitLine.Of(row, rows, book, today)).ToList();
        // All together: a successor may stand in another row.
        var lives = new UnitLives(book, lines.Select(line => line.Entry));
        var first = new Dictionary<string, ImportRow>();
        var shown = new List<ImportLine>(lines.Count);
        foreach (var line in lines)
        {
            var faults = FaultsOf(line, book, lives, today);
            if (!first.TryAdd(line.Entry.Code!, line.Row))
            {
                faults.Add(new Refusal("import_twice", "Code", line.Entry.Code!, rows.AddressOf(first[line.Entry.Code!], "Code")));
            }

            var changes = line.Changes(book, today);
            var outcome = ImportLine.OutcomeOf(faults.Count > 0, line.Known is not null, changes);
            var refusals = faults.Select(fault => fault with { Field = rows.AddressOf(line.Row, fault.Field) });
            shown.Add(new ImportLine(line.Row.Number, line.Entry.Code!, line.Entry.NameVi!, outcome, changes, [.. refusals]));
        }

        return new UnitImport(lines, new ImportPreview(shown, rows.HiddenRows, ImportStamp.Of(shown)));
    }

    /// <summary>What the row itself makes plain is not said a second time in the words of the form, nor what is wrong with a name for the one that it stands in for.</summary>
    private static List<Refusal> FaultsOf(UnitLine line, OfficeBook book, UnitLives lives, DateOnly today) =>
        [.. line.Faults.Concat(UnitRules.FaultsOf(line.Entry, line.Known, book, lives, today).Where(fault => fault.Field != "NameEn" || line.Row["NameEn"].Length > 0))
            .DistinctBy(fault => fault.Field)];
}
