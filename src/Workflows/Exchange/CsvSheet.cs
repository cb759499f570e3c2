using CsvHelper;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>
/// A CSV text with commas, semicolons (as Excel writes it under Vietnamese settings) or tabs, which are told from its first lines or from
/// Excel's own "sep=;". Rows are numbered as Excel shows them: a cell of several lines is one row, and an empty line is one too.
/// </summary>
internal static class CsvSheet
{
    public static Result<Sheet> Read(byte[] content)
    {
        var decoded = DecodedText.Of(content);
        return decoded.IsDone ? Read(decoded.Required) : new Result<Sheet>(null, decoded.Refusals);
    }

    private static Result<Sheet> Read(string text)
    {
        var (rows, open) = (new List<SheetRow>(), 0L);
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record => open = record.Reason == CsvMalformedReason.UnterminatedQuote ? record.RecordNumber : open,
        };
        using var source = new StringReader(text);
        using var reader = CsvReader.Create(source, options);
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(column => CellOf(reader.GetString(column), column)).Where(cell => cell.Text.Length > 0).ToList();
            if (cells.Count > 0)
            {
                rows.Add(new SheetRow((int)reader.RowNumber, cells));
            }
        }

        // The rest of the file stands in that cell.
        return open > 0 ? new Refusal("sheet_quote_open", CellAddress.Of(0, (int)open))
            : SpreadsheetReader.TooMany(rows.Count) is { } tooMany ? tooMany
            : new Sheet("", rows, []);
    }

    private static SheetCell CellOf(string field, int column)
    {
        var text = CellText.Clean(field);
        return new SheetCell(column, text, text is ['=', ..] ? CellNature.Formula : CellNature.Text);
    }
}
