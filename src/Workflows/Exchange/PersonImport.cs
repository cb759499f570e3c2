using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>What a file of people would do to the office as it is: worked out for the preview, and again under the lock before anything is written.</summary>
internal sealed class PersonImport
{
    private PersonImport(IReadOnlyList<PersonLine> lines, ImportPreview preview) => (Lines, Preview) = (lines, preview);

    public IReadOnlyList<PersonLine> Lines { get; }

    public ImportPreview Preview { get; }

    public static async Task<PersonImport> OfAsync(ImportRows rows, PartyWorkflowDbContext db, OfficeBook book, DateOnly today, int? byId, CancellationToken cancellationToken)
    {
        var names = new ImportedUserNames(rows, await AccountHolders.ReadAsync(db, cancellationToken));
        var lines = rows.Rows.Select(row => names.Complete(PersonLine.Of(row, rows, book, byId))).ToList();
        var first = new Dictionary<string, ImportRow>(StringComparer.OrdinalIgnoreCase);
        var shown = new List<ImportLine>(lines.Count);
        foreach (var line in lines)
        {
            var faults = line.Faults.Concat(SavePerson.FaultsOf(line.Request, book, today)).Select(OnItsCell).DistinctBy(fault => fault.Field).ToList();
            if (!first.TryAdd(line.Row["Email"], line.Row) && line.Row["Email"].Length > 0)
            {
                faults.Add(new Refusal("import_twice", "Email", line.Row["Email"], rows.AddressOf(first[line.Row["Email"]], "Email")));
            }

            var changes = line.Changes(book);
            if (faults.Count == 0 && line.Known is { } known && changes.Any(change => change.Field is "Roles" or "Portfolio")
                && !(await OpenWork.LeftByAsync(db, book, known, line.Request.KeptRoles, line.Request.KeptPortfolio, today, cancellationToken)).IsEmpty)
            {
                // Who takes it over is a question for each, which the page asks.
                faults.Add(new Refusal("import_needs_heir", "Roles", known.Name));
            }

            var outcome = ImportLine.OutcomeOf(faults.Count > 0, line.Known is not null, changes);
            shown.Add(new ImportLine(line.Row.Number, line.Row["Email"], line.Row["Name"], outcome, changes, [.. faults.Select(fault => fault with { Field = rows.AddressOf(line.Row, fault.Field) })]));
        }

        return new PersonImport(lines, new ImportPreview(shown, rows.HiddenRows, ImportStamp.Of(shown)));
    }

    /// <summary>The page asks for a role and its unit in one place, a file in two.</summary>
    private static Refusal OnItsCell(Refusal fault) => fault.Code == "role_needs_unit" ? fault with { Field = "Unit" } : fault;
}
