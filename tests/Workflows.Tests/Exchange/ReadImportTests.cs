using System.Text;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Workflows.Tests.Exchange;

/// <summary>From headers as people write them to fields.</summary>
public sealed class ReadImportTests
{
    private const string Required = "Mã đơn vị;Tên đơn vị;Loại đơn vị;Hiệu lực từ";

    [Theory]
    [InlineData("Mã đơn vị;Tên đơn vị;Loại đơn vị;Hiệu lực từ")]
    [InlineData("MA DON VI;ten don vi;loai don vi;hieu luc tu")]
    [InlineData("Unit code;Vietnamese name;Unit kind;Valid from")]
    [InlineData("code;name;kind;valid_from")]
    [InlineData("Mã đơn vị (*);Tên đơn vị *;Loại;Hiệu lực từ ngày")]
    public void Headers_AreFound_HoweverTheyAreWritten(string headers)
    {
        var rows = Read($"{headers}\nHU-9;Huyện ủy Chín;K;1/7/2025\n").Required;

        Assert.Equal(["HU-9", "Huyện ủy Chín", "K", "1/7/2025"], new[] { "Code", "NameVi", "Kind", "ValidFrom" }.Select(field => rows.Rows.Single()[field]));
    }

    [Fact]
    public void AHeaderOfThousandsOfUnknownColumns_IsRefusedWithTheFirstOfThem()
    {
        var refusals = Read(Required + string.Concat(Enumerable.Repeat(";" + new string('x', 100), 500)) + "\n").Refusals;

        Assert.Equal(30, refusals.Count);
        Assert.All(refusals, refusal => Assert.Equal("import_column_unknown", refusal.Code));
    }

    [Fact]
    public void ColumnsInAnyOrder_BelowATitle_WithNumbersAndRemarks_AreRead_AndCellsKeepTheirAddress()
    {
        var rows = Read("DANH SÁCH ĐƠN VỊ\n\nSTT;Hiệu lực từ;Tên đơn vị;Mã đơn vị;Ghi chú;Loại đơn vị\n1;1/7/2025;Huyện   ủy\u00A0Chín;HU-9;gọi lại;K\n2;;;;;\n").Required;

        var row = rows.Rows.Single();
        Assert.Equal(("Huyện ủy Chín", "D4"), (row["NameVi"], rows.AddressOf(row, "Code")));
    }

    [Theory]
    [InlineData(Required + ";Hộp thu don vi x\n", "import_column_unknown", "E1", "Hộp thu don vi x", "Hộp thư")]
    [InlineData(Required + ";Lọi đon vi\n", "import_column_unknown", "E1", "Lọi đon vi", "Loại đơn vị")]
    [InlineData(Required + ";Loại\n", "import_column_twice", "E1", "Loại đơn vị", "C1")]
    [InlineData("Mã đơn vị;Tên đơn vị;Hiệu lực từ\n", "import_column_missing", "A1", "Loại đơn vị")]
    [InlineData(Required + "\nHU-9;Chín;K;1/7/2025;thừa\n", "import_column_unnamed", "E2")]
    [InlineData(Required + "\nHU-9;=A2;K;1/7/2025\n", "import_formula", "B2")]
    [InlineData(Required + "\n", "import_no_rows", null)]
    [InlineData("\n\n", "import_no_rows", null)]
    public void WrongColumnsAndCells_AreRefusedByTheirPlace(string text, string code, string? address, params object[] args)
    {
        var refusal = Assert.Single(Read(text).Refusals);

        Assert.Equal((code, address), (refusal.Code, refusal.Field));
        Assert.Equal(args, refusal.Args);
    }

    [Fact]
    public void CellThatShowsAnError_OrIsAFormula_IsRefusedByItsAddress_InAWorkbookToo()
    {
        string?[] headers = ["Mã đơn vị", "Tên đơn vị", "Loại đơn vị", "Hiệu lực từ"];
        var content = Workbook.Of(sheet => sheet.Append(
            new DocumentFormat.OpenXml.Spreadsheet.Row(headers.Select((text, column) => Workbook.Inline(text!, CellAddress.Of(column, 1)))),
            new DocumentFormat.OpenXml.Spreadsheet.Row(
                new DocumentFormat.OpenXml.Spreadsheet.Cell(new DocumentFormat.OpenXml.Spreadsheet.CellFormula("\"HU-\"&9"), new DocumentFormat.OpenXml.Spreadsheet.CellValue("HU-9")) { CellReference = "A2" },
                new DocumentFormat.OpenXml.Spreadsheet.Cell(new DocumentFormat.OpenXml.Spreadsheet.CellValue("#N/A")) { CellReference = "B2", DataType = DocumentFormat.OpenXml.Spreadsheet.CellValues.Error })));

        Assert.Equal(["A2: import_formula", "B2: import_cell_error"], ReadImport.From(content, UnitColumns.All).Refusals.Select(refusal => refusal.ToString()));
    }

    private static Domain.Results.Result<ImportRows> Read(string text) => ReadImport.From(Encoding.UTF8.GetBytes(text), UnitColumns.All);
}
