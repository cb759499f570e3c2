using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Web.Imports;

public sealed class ImportSubjects(PreviewUnits previewUnits, ImportUnits importUnits, PreviewPeople previewPeople, ImportPeople importPeople)
{
    public const string Units = "units";

    public const string People = "people";

    public static IReadOnlyList<string> Names { get; } = [Units, People];

    /// <summary>Null: there is no such thing to import.</summary>
    public ImportSubject? Find(string? name) => name switch
    {
        Units => new(Units, "Code", UnitColumns.All, previewUnits.ExecuteAsync, (rows, seen, by, cancellationToken) => importUnits.ExecuteAsync(new(rows, seen, by), cancellationToken)),
        People => new(People, "Email", PersonColumns.All, previewPeople.ExecuteAsync, (rows, seen, by, cancellationToken) => importPeople.ExecuteAsync(new(rows, seen, by), cancellationToken)),
        _ => null,
    };
}
