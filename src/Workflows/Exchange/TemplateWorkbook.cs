using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OpenXmlSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>The template as a workbook. Its cells are texts: a code or a date stays what was typed, whatever the language of the program that opens it.</summary>
internal static class TemplateWorkbook
{
    private const uint AsText = 1;
    private const uint AsHeader = 2;
    private const uint Wrapped = 3;

    public static byte[] Write(ImportTemplate template)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            Add(workbook, sheets, template.Words.Data, Data(template));
            Add(workbook, sheets, template.Words.Guide, Guide(template));
            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet sheet)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.Append(new OpenXmlSheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
    }

    private static Worksheet Data(ImportTemplate template)
    {
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        var widths = template.Columns.Select((_, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = 26, CustomWidth = true, Style = AsText });
        return new Worksheet(
            new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }),
            new Columns(widths),
            new SheetData(RowOf(1, template.Columns.Select(column => (column.Header, AsHeader))), RowOf(2, template.Columns.Select(column => (column.Example, AsText)))),
            new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static Worksheet Guide(ImportTemplate template)
    {
        var words = template.Words;
        var rows = new List<(string Text, uint Style)[]> { new[] { (words.Column, AsHeader), ($"{words.Required} / {words.Optional}", AsHeader), (words.Meaning, AsHeader) } };
        rows.AddRange(template.Columns.Select(column => new[] { (column.Header, AsText), (column.IsRequired ? words.Required : words.Optional, AsText), (column.Meaning, Wrapped) }));
        foreach (var list in template.Lists)
        {
            rows.Add([]);
            rows.Add([(list.Title, AsHeader)]);
            rows.AddRange(list.Values.Select(value => new[] { (value.Value, AsText), ("", AsText), (value.Beside, Wrapped) }));
        }

        return new Worksheet(
            new Columns(Width(1, 44), Width(2, 22), Width(3, 90)),
            new SheetData(rows.Select((cells, index) => RowOf((uint)index + 1, cells))));
    }

    private static Column Width(uint column, double width) => new() { Min = column, Max = column, Width = width, CustomWidth = true };

    private static Row RowOf(uint number, IEnumerable<(string Text, uint Style)> cells) =>
        new(cells.Select((cell, column) => CellOf(cell.Text, cell.Style, CellAddress.Of(column, (int)number)))) { RowIndex = number };

    private static Cell CellOf(string text, uint style, string address)
    {
        var content = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return new Cell(content) { CellReference = address, DataType = CellValues.InlineString, StyleIndex = style };
    }

    /// <summary>Plain, text, header, wrapped; the first of each list is what a workbook has to have.</summary>
    private static Stylesheet Styles()
    {
        static Font FontOf(bool isBold) => isBold ? new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }) : new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });
        return new Stylesheet(
            new Fonts(FontOf(isBold: false), FontOf(isBold: true)),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, FontId = 1, ApplyFont = true },
                new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = 49, ApplyNumberFormat = true, ApplyAlignment = true }));
    }
}
