using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Workflows.Tests.Exchange;

public sealed class ImportTemplateTests
{
    private static readonly ImportTemplate Template = new(
        "mau",
        [.. UnitColumns.All.Select(column => new ImportTemplate.Column(column.Vi, column.Example, column.HelpVi, column.IsRequired))],
        [new("Loại đơn vị", [("Huyện ủy", "DISTRICT_COMMITTEE")])],
        new("Danh sách", "Hướng dẫn", "Cột", "Bắt buộc", "Không bắt buộc", "Cách điền"));

    [Fact]
    public void Workbook_IsValid()
    {
        using var stream = new MemoryStream(Template.ToXlsx());
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
    }

    /// <summary>Both forms are read back as what they are; the example is recognised, should it be left in.</summary>
    [Fact]
    public void Template_IsReadBack()
    {
        foreach (var content in new[] { Template.ToXlsx(), Template.ToCsv() })
        {
            var rows = ReadImport.From(content, UnitColumns.All).Required;
            Assert.Equal(UnitColumns.All.Select(column => column.Field), rows.Columns.OrderBy(pair => pair.Value).Select(pair => pair.Key));
            Assert.Equal(("DUX-VIDU", "1/7/2025"), (rows.Rows.Single()["Code"], rows.Rows.Single()["ValidFrom"]));
        }

        var guide = SpreadsheetReader.Read(Template.ToXlsx(), "Hướng dẫn").Required;
        Assert.Contains(guide.Rows, row => row.Cells[0].Text == "Huyện ủy" && row.Cells[^1].Text == "DISTRICT_COMMITTEE");
    }
}
