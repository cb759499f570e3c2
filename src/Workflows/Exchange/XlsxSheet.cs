using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PartyWorkflow.Domain.Results;
using OpenXmlSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>One sheet of an XLSX workbook, read row by row: cells stand in it by reference, and empty ones not at all.</summary>
internal sealed class XlsxSheet
{
    private readonly WorkbookPart _workbook;
    private readonly List<string> _shared;
    private readonly XlsxDates _dates;

    private XlsxSheet(WorkbookPart workbook) =>
        (_workbook, _shared, _dates) = (workbook, SharedStrings(workbook), new XlsxDates(workbook));

    public static Result<Sheet> Read(byte[] content, string? sheetName)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            if (UnpackedSize.Fault(stream) is { } fault)
            {
                return fault;
            }

            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return document.WorkbookPart is { } workbook ? new XlsxSheet(workbook).Read(sheetName) : new Refusal("sheet_format_unknown");
        }
        catch (Exception wrong) when (wrong is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or FormatException
            or ArgumentException or InvalidOperationException or OverflowException or KeyNotFoundException or IOException)
        {
            // Whatever the library trips over, the file is at fault: it is all that it was given.
            return new Refusal("sheet_format_unknown");
        }
    }

    private Result<Sheet> Read(string? sheetName)
    {
        var sheets = _workbook.Workbook?.Sheets?.Elements<OpenXmlSheet>().ToList() ?? [];
        var chosen = string.IsNullOrWhiteSpace(sheetName)
            ? sheets.FirstOrDefault(sheet => sheet.State is null || sheet.State.Value == SheetStateValues.Visible)
            : sheets.FirstOrDefault(sheet => string.Equals(sheet.Name?.Value?.Trim(), sheetName.Trim(), StringComparison.OrdinalIgnoreCase));
        if (chosen?.Id?.Value is not { } id || _workbook.GetPartById(id) is not WorksheetPart part)
        {
            return new Refusal("sheet_not_found", null, sheetName ?? "1", string.Join(", ", sheets.Select(sheet => sheet.Name?.Value)));
        }

        var (rows, hidden, count) = (new List<SheetRow>(), new List<int>(), 0);
        foreach (var (row, isHidden) in Rows(part).Where(found => found.Row.Cells.Count > 0))
        {
            // Of too many no more are kept; how many there are is said.
            if (++count <= SpreadsheetReader.MaxRows)
            {
                rows.Add(row);
                hidden.AddRange(isHidden ? [row.Number] : []);
            }
        }

        return SpreadsheetReader.TooMany(count) is { } tooMany ? tooMany : new Sheet(chosen.Name?.Value ?? "", rows, hidden);
    }

    private IEnumerable<(SheetRow Row, bool IsHidden)> Rows(WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        var (number, isHidden, cells) = (0, false, new List<SheetCell>());
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                // A program may leave the number out where rows follow each other.
                var named = Attribute(reader, "r");
                number = named is null ? number + 1 : int.Parse(named, CultureInfo.InvariantCulture);
                isHidden = Attribute(reader, "hidden") is "1" or "true";
                cells = [];
            }

            if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                var cell = (Cell)reader.LoadCurrentElement()!;
                var column = CellAddress.ColumnOf(cell.CellReference?.Value) ?? (cells.Count == 0 ? 0 : cells[^1].Column + 1);
                if (CellOf(cell, column) is { Text.Length: > 0 } read)
                {
                    cells.Add(read);
                }
            }

            if (reader.ElementType == typeof(Row) && reader.IsEndElement)
            {
                yield return (new SheetRow(number, cells), isHidden);
            }
        }
    }

    private SheetCell CellOf(Cell cell, int column)
    {
        if (cell.CellFormula is not null)
        {
            return new SheetCell(column, "=" + CellText.Read(cell.CellFormula.Text), CellNature.Formula);
        }

        var raw = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString)
        {
            // Many cells may say the same: it is made once.
            return new SheetCell(column, _shared[int.Parse(raw, CultureInfo.InvariantCulture)], CellNature.Text);
        }

        if (type == CellValues.InlineString)
        {
            return new SheetCell(column, CellText.Read(string.Concat(cell.InlineString?.Descendants<Text>().Select(text => text.Text) ?? [])), CellNature.Text);
        }

        if (type == CellValues.Number && _dates.Read(cell, raw) is { } date)
        {
            return new SheetCell(column, date.ToString("d/M/yyyy", CultureInfo.InvariantCulture), CellNature.Date);
        }

        var nature = type == CellValues.Error ? CellNature.Error : type == CellValues.Number ? CellNature.Number : CellNature.Text;
        return new SheetCell(column, CellText.Read(raw), nature);
    }

    /// <summary>Runs of one text are joined; what only says how it is pronounced is left out.</summary>
    private static List<string> SharedStrings(WorkbookPart workbook)
    {
        var found = new List<string>();
        if (workbook.SharedStringTablePart is not { } part)
        {
            return found;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                var texts = reader.LoadCurrentElement()!.Descendants<Text>().Where(text => text.Parent is not PhoneticRun);
                found.Add(CellText.Read(string.Concat(texts.Select(text => text.Text))));
            }
        }

        return found;
    }

    private static string? Attribute(OpenXmlReader reader, string name) =>
        reader.Attributes.Where(attribute => attribute.LocalName == name).Select(attribute => attribute.Value).FirstOrDefault();
}
