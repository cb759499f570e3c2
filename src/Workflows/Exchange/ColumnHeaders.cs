using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Texts;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>
/// Finds the row of headers and what each is for: in any order, with or without diacritics, capitals and remarks in parentheses. A header that is not
/// known is refused with the nearest one that is: a column that were passed over in silence would be missed months later.
/// </summary>
internal sealed class ColumnHeaders(IReadOnlyList<ImportColumn> columns)
{
    /// <summary>A title may stand above the headers.</summary>
    private const int LooksAtRows = 10;

    private const int MostFaults = 30;

    /// <summary>Characters of a header that are compared and shown.</summary>
    private const int LongestHeader = 60;

    /// <summary>Columns that people keep for themselves.</summary>
    private static readonly HashSet<string> Ignored = [.. new[] { "STT", "Số TT", "TT", "No.", "Ghi chú", "Note", "Notes" }.Select(Key)];

    private readonly Dictionary<string, ImportColumn> _known = columns
        .SelectMany(column => column.Headers, (column, header) => (Key: Key(header), column)).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.column);

    /// <summary>The row of headers: the first in which two are known, or else the first of all.</summary>
    public SheetRow RowOf(Sheet sheet) =>
        sheet.Rows.Take(LooksAtRows).FirstOrDefault(row => row.Cells.Count(cell => Find(cell.Text) is not null) >= 2) ?? sheet.Rows[0];

    /// <summary>The column of each field, and the columns whose content is nobody's business.</summary>
    public Result<(Dictionary<string, int> Columns, HashSet<int> Ignored)> Read(SheetRow headers)
    {
        var (found, ignored, faults) = (new Dictionary<string, int>(), new HashSet<int>(), new List<Refusal>());
        foreach (var cell in headers.Cells)
        {
            if (faults.Count >= MostFaults)
            {
                // More of the same help nobody, and the nearest known header takes time to find.
                return faults;
            }

            if (Ignored.Contains(Key(cell.Text)))
            {
                ignored.Add(cell.Column);
            }
            else if (Find(cell.Text) is not { } column)
            {
                faults.Add(new Refusal("import_column_unknown", CellAddress.Of(cell.Column, headers.Number), Shortened(cell.Text), Nearest(cell.Text)));
            }
            else if (!found.TryAdd(column.Field, cell.Column))
            {
                faults.Add(new Refusal("import_column_twice", CellAddress.Of(cell.Column, headers.Number), column.Vi, CellAddress.Of(found[column.Field], headers.Number)));
            }
        }

        faults.AddRange(columns.Where(column => column.IsRequired && !found.ContainsKey(column.Field)).Select(column => new Refusal("import_column_missing", CellAddress.Of(0, headers.Number), column.Vi)));
        return faults.Count > 0 ? faults : (found, ignored);
    }

    private ImportColumn? Find(string header) => _known.GetValueOrDefault(Key(header)) ?? _known.GetValueOrDefault(Key(header.Split('(')[0]));

    private string Nearest(string header)
    {
        var key = Key(header.Length <= LongestHeader ? header : header[..LongestHeader]);
        return columns.MinBy(column => column.Headers.Min(known => EditDistance.Between(Key(known), key)))!.Vi;
    }

    private static string Key(string header) => string.Concat(Folded.Fold(header).Where(char.IsLetterOrDigit));

    private static string Shortened(string text) => text.Length <= LongestHeader ? text : text[..LongestHeader] + "…";
}
