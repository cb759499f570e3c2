using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Web.Imports;

public sealed class ImportSubjects(PreviewUnits previewUnits, ImportUnits importUnits)
{
    public const string Units = "units";

    public static IReadOnlyList<string> Names { get; } = [Units];

    /// <summary>Null: there is no such thing to import.</summary>
    public ImportSubject? Find(string? name) => name switch
    {
        Units => new(Units, "Code", UnitColumns.All, previewUnits.ExecuteAsync, (rows, seen, by, cancellationToken) => importUnits.ExecuteAsync(new(rows, seen, by), cancellationToken)),
        _ => null,
    };
}
