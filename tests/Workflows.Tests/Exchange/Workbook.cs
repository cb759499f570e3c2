using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PartyWorkflow.Workflows.Exchange;
using OpenXmlSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PartyWorkflow.Workflows.Tests.Exchange;

/// <summary>Workbooks as other programs write them.</summary>
internal static class Workbook
{
    /// <summary>One sheet of inline texts; null: the cell is not there at all.</summary>
    public static byte[] Of(params string?[][] rows) => Of(sheet => sheet.Append(rows.Select((cells, index) => RowOf(cells, index + 1))));

    /// <param name="isFrom1904">Of workbooks that came from a Mac.</param>
    public static byte[] Of(Action<SheetData> fill, IReadOnlyList<string>? shared = null, bool isFrom1904 = false, params (string Name, bool IsHidden)[] before)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new WorkbookProperties { Date1904 = isFrom1904 }, new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "[$-42A]dd/mm/yyyy" }),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 164 }));
            if (shared is not null)
            {
                workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(shared.Select(text => new SharedStringItem(text.Split('|').Select(run => new Run(new Text(run))))));
            }

            foreach (var (name, isHidden) in before)
            {
                Add(workbook, name, isHidden, sheet => sheet.Append(new Row(Inline("không phải trang này", "A1"))));
            }

            Add(workbook, "Danh sách", false, fill);
        }

        return stream.ToArray();
    }

    private static Row RowOf(string?[] cells, int number)
    {
        var there = cells.Select((text, column) => (text, column)).Where(cell => cell.text is not null);
        return new Row(there.Select(cell => Inline(cell.text!, CellAddress.Of(cell.column, number)))) { RowIndex = (uint)number };
    }

    public static Cell Inline(string text, string? reference) => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString, CellReference = reference };

    public static Cell Number(string value, string reference, uint style = 0) => new(new CellValue(value)) { CellReference = reference, StyleIndex = style };

    private static void Add(WorkbookPart workbook, string name, bool isHidden, Action<SheetData> fill)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        var data = new SheetData();
        fill(data);
        part.Worksheet = new Worksheet(data);
        var sheets = workbook.Workbook!.Sheets!;
        sheets.Append(new OpenXmlSheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name, State = isHidden ? SheetStateValues.Hidden : null });
    }
}
