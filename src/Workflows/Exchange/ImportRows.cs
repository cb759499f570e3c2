using System.Text.Json.Serialization;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>What a file says, row by row, under the fields that its columns are for. It is what is kept between looking and confirming.</summary>
/// <param name="Columns">Of each field that the file has a column for, that column, from 0. A field without one is left as it is.</param>
/// <param name="HiddenRows">Read although the file hides them.</param>
public sealed record ImportRows(IReadOnlyDictionary<string, int> Columns, IReadOnlyList<ImportRow> Rows, IReadOnlyList<int> HiddenRows)
{
    /// <summary>Of the cell that a field stands in; of the row's first cell where it has no column.</summary>
    public string AddressOf(ImportRow row, string? field) => CellAddress.Of(field is null ? 0 : Columns.GetValueOrDefault(field), row.Number);

    public bool Has(string field) => Columns.ContainsKey(field);
}

/// <param name="Texts">Of cells that hold something, by field.</param>
public sealed record ImportRow(int Number, IReadOnlyDictionary<string, string> Texts)
{
    /// <summary>"" where the cell is empty.</summary>
    [JsonIgnore]
    public string this[string field] => Texts.GetValueOrDefault(field, "");
}
