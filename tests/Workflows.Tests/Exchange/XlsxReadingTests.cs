using System.IO.Compression;
using DocumentFormat.OpenXml.Spreadsheet;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Workflows.Tests.Exchange;

public sealed class XlsxReadingTests
{
    [Fact]
    public void Cells_StandWhereTheirReferenceSays_WhateverKindTheyAre()
    {
        var content = Workbook.Of(
            sheet => sheet.Append(
                new Row(Workbook.Inline("một", "A1"), new Cell(new CellValue("0")) { DataType = CellValues.SharedString, CellReference = "C1" }),
                new Row([
                    Workbook.Number("45839", "B7", 1), Workbook.Number("45839", "C7", 2), Workbook.Number("45839", "D7"), new Cell(new CellValue("1")) { DataType = CellValues.Boolean, CellReference = "E7" },
                    new Cell(new CellFormula("A1&\"x\""), new CellValue("mộtx")) { DataType = CellValues.String, CellReference = "F7" },
                    new Cell(new CellValue("#REF!")) { DataType = CellValues.Error, CellReference = "AA7" },
                ])
                { RowIndex = 7, Hidden = true },
                new Row(Workbook.Inline("theo sau", null), Workbook.Inline("và sau nữa", null))),
            shared: ["Đảng |ủy xã"]);

        var sheet = SpreadsheetReader.Read(content).Required;

        Assert.Equal(
            [
                "A1 Text một", "C1 Text Đảng ủy xã", "B7 Date 1/7/2025", "C7 Date 1/7/2025", "D7 Number 45839", "E7 Text 1", "F7 Formula =A1&\"x\"", "AA7 Error #REF!",
                "A8 Text theo sau", "B8 Text và sau nữa",
            ],
            sheet.Rows.SelectMany(row => row.Cells.Select(cell => $"{CellAddress.Of(cell.Column, row.Number)} {cell.Nature} {cell.Text}")));
        Assert.Equal([7], sheet.HiddenRows);
    }

    [Fact]
    public void DaysOfAWorkbookThatCountsFrom1904_AreTheSameDays()
    {
        var content = Workbook.Of(sheet => sheet.Append(new Row(Workbook.Number("44377", "A1", 1))), isFrom1904: true);

        Assert.Equal("1/7/2025", SpreadsheetReader.Read(content).Required.Rows[0].Cells[0].Text);
    }

    [Fact]
    public void FirstVisibleSheet_IsRead_OrTheOneThatIsNamed()
    {
        var content = Workbook.Of(sheet => sheet.Append(new Row(Workbook.Inline("đúng", "A1"))), before: [("Ẩn", true)]);
        var second = Workbook.Of(sheet => sheet.Append(new Row(Workbook.Inline("đúng", "A1"))), before: [("Bìa", false)]);

        Assert.Equal("đúng", SpreadsheetReader.Read(content).Required.Rows[0].Cells[0].Text);
        Assert.Equal("không phải trang này", SpreadsheetReader.Read(second).Required.Rows[0].Cells[0].Text);
        Assert.Equal("đúng", SpreadsheetReader.Read(second, " danh sách ").Required.Rows[0].Cells[0].Text);
        Assert.Equal(["Tờ 3", "Bìa, Danh sách"], SpreadsheetReader.Read(second, "Tờ 3").Refusals.Single().Args);
    }

    [Fact]
    public void WhatIsNoWorkbook_IsRefused_WithTheRemedy()
    {
        Assert.Equal("sheet_format_old", SpreadsheetReader.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]).Refusals.Single().Code);
        Assert.Equal("sheet_format_unknown", SpreadsheetReader.Read([0x50, 0x4B, 0x03, 0x04, 1, 2, 3]).Refusals.Single().Code);
        Assert.Equal("sheet_format_unknown", SpreadsheetReader.Read(Zip(("word/document.xml", 100))).Refusals.Single().Code);
        var whole = Workbook.Of(["Mã đơn vị"]);
        Assert.All(Enumerable.Range(1, 9), tenths => Assert.False(SpreadsheetReader.Read(whole[..(whole.Length * tenths / 10)]).IsDone));
    }

    [Fact]
    public void SmallFileThatUnpacksToMuch_IsRefused()
    {
        var bomb = Zip(("[Content_Types].xml", 200 * 1024 * 1024));

        Assert.True(bomb.Length < SpreadsheetReader.MaxSize);
        Assert.Equal("sheet_unpacks_too_large", SpreadsheetReader.Read(bomb).Refusals.Single().Code);
    }

    [Fact]
    public void FiftyThousandRows_AreRefused_WithTheirNumber()
    {
        var content = Workbook.Of(sheet => sheet.Append(Enumerable.Range(1, 50_001).Select(i => new Row(Workbook.Number("1", $"A{i}"), Workbook.Number("2", $"B{i}")) { RowIndex = (uint)i })));

        Assert.Equal([50_000, 5_000], SpreadsheetReader.Read(content).Refusals.Single().Args);
    }

    private static byte[] Zip((string Name, int Zeros) entry)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var written = archive.CreateEntry(entry.Name, CompressionLevel.Fastest).Open())
        {
            written.Write(new byte[entry.Zeros]);
        }

        return stream.ToArray();
    }
}
