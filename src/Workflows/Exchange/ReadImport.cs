using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>From a file to rows under known fields. Every fault names its cell; nothing is guessed.</summary>
public static class ReadImport
{
    /// <summary>More would be read by nobody.</summary>
    private const int MostFaults = 100;

    private const int LongestText = 1000;

    public static Result<ImportRows> From(byte[] content, IReadOnlyList<ImportColumn> columns, string? sheetName = null)
    {
        var sheet = SpreadsheetReader.Read(content, sheetName);
        return sheet.IsDone ? From(sheet.Required, new ColumnHeaders(columns)) : new Result<ImportRows>(null, sheet.Refusals);
    }

    private static Result<ImportRows> From(Sheet sheet, ColumnHeaders headers)
    {
        if (sheet.Rows.Count == 0)
        {
            return new Refusal("import_no_rows");
        }

        var header = headers.RowOf(sheet);
        var read = headers.Read(header);
        if (!read.IsDone)
        {
            return new Result<ImportRows>(null, read.Refusals);
        }

        var (columns, ignored) = read.Required;
        var fields = columns.ToDictionary(pair => pair.Value, pair => pair.Key);
        var (rows, faults) = (new List<ImportRow>(), new List<Refusal>());
        foreach (var row in sheet.Rows.Where(row => row.Number > header.Number))
        {
            var cells = row.Cells.Where(cell => !ignored.Contains(cell.Column)).ToList();
            faults.AddRange(cells.Select(cell => FaultOf(cell, row.Number, fields)).OfType<Refusal>());
            if (cells.Count > 0)
            {
                rows.Add(new ImportRow(row.Number, cells.Where(cell => fields.ContainsKey(cell.Column)).DistinctBy(cell => cell.Column)
                    .ToDictionary(cell => fields[cell.Column], cell => OneLine(cell.Text))));
            }
        }

        if (faults.Count > 0)
        {
            return faults.Take(MostFaults).ToList();
        }

        return rows.Count == 0 ? new Refusal("import_no_rows") : new ImportRows(columns, rows, [.. sheet.HiddenRows.Where(number => number > header.Number)]);
    }

    private static Refusal? FaultOf(SheetCell cell, int row, Dictionary<int, string> fields)
    {
        var address = CellAddress.Of(cell.Column, row);
        return cell switch
        {
            { Nature: CellNature.Formula } => new Refusal("import_formula", address),
            { Nature: CellNature.Error } => new Refusal("import_cell_error", address, cell.Text),
            { Text.Length: > LongestText } => new Refusal("text_too_long", address, LongestText),
            _ when !fields.ContainsKey(cell.Column) => new Refusal("import_column_unnamed", address),
            _ => null,
        };
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
