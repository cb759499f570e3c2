using System.Text;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Workflows.Tests.Exchange;

/// <summary>Texts as Excel, LibreOffice and older programs save them.</summary>
public sealed class CsvReadingTests
{
    private const string Text = "Mã đơn vị,Tên đơn vị\nHU-1,\"Huyện ủy Tân Sơn, tỉnh Lam Sơn\"\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", new UTF8Encoding(false).GetBytes(Text) },
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16, little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "decomposed, as a Mac has it", Encoding.UTF8.GetBytes(Text.Normalize(NormalizationForm.FormD)) },
        { "Windows-1258, whose tones stand apart", In1258(Text) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_InAnyOfTheseEncodings_IsReadComposed(string encoding, byte[] content)
    {
        var sheet = SpreadsheetReader.Read(content).Required;

        Assert.True(sheet.Rows[1].Cells[1].Text == "Huyện ủy Tân Sơn, tỉnh Lam Sơn", encoding);
        Assert.Equal("Mã đơn vị", sheet.Rows[0].Cells[0].Text);
    }

    /// <summary>"Huyện ủy" in the fonts of TCVN3 and VNI, which are other letters to everybody else; UTF-16 without its mark; bytes of anything.</summary>
    [Theory]
    [InlineData(new byte[] { (byte)'H', (byte)'u', (byte)'y', 0xD6, (byte)'n', (byte)' ', 0xF1, (byte)'y', (byte)'\n' })]
    [InlineData(new byte[] { (byte)'H', (byte)'u', (byte)'y', (byte)'e', 0xE4, (byte)'n', (byte)' ', (byte)'u', 0xFB, (byte)'y', (byte)'\n' })]
    [InlineData(new byte[] { (byte)'H', 0, (byte)'U', 0, (byte)'\n', 0 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, (byte)'H', 0, 0, 0 })]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x0A, 0x01, 0x02 })]
    public void Text_InAnotherEncoding_IsRefused_RatherThanReadWrong(byte[] content) =>
        Assert.Equal("sheet_encoding_unknown", SpreadsheetReader.Read(content).Refusals.Single().Code);

    [Theory]
    [InlineData("a,b\n\"1,5\",x\n")]
    [InlineData("a;b\n1,5;x\n")]
    [InlineData("a\tb\n1,5\tx\n")]
    [InlineData("sep=;\r\na;b\r\n1,5;x\r\n")]
    public void Delimiter_IsTold_AndRowsAreCountedAsExcelDoes(string text)
    {
        var sheet = SpreadsheetReader.Read(Encoding.UTF8.GetBytes(text)).Required;

        Assert.Equal(["1:0=a", "1:1=b", "2:0=1,5", "2:1=x"], Cells(sheet));
    }

    [Fact]
    public void EmptyLinesAndCellsOfSeveralLines_CountAsOneRowEach()
    {
        var sheet = SpreadsheetReader.Read("a;b\n\n\"hai\ndòng\";\u00A0x \n;;\n=1+1;y"u8.ToArray()).Required;

        Assert.Equal(["1:0=a", "1:1=b", "3:0=hai\ndòng", "3:1=x", "5:0==1+1", "5:1=y"], Cells(sheet));
        Assert.Equal(CellNature.Formula, sheet.Rows[^1].Cells[0].Nature);
    }

    [Fact]
    public void QuoteThatIsNeverClosed_IsRefusedByItsRow()
    {
        var refusal = SpreadsheetReader.Read("a;b\n1;2\n3;\"4\n5;6\n"u8.ToArray()).Refusals.Single();

        Assert.Equal(("sheet_quote_open", "A3"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void FiftyThousandRows_AreRefused_WithTheirNumber()
    {
        var text = "Mã đơn vị;Tên đơn vị\n" + string.Concat(Enumerable.Range(1, 50_000).Select(i => $"HU-{i};Huyện ủy {i}\n"));

        var refusal = SpreadsheetReader.Read(Encoding.UTF8.GetBytes(text)).Refusals.Single();

        Assert.Equal("sheet_too_many_rows", refusal.Code);
        Assert.Equal([50_000, 5_000], refusal.Args);
    }

    [Fact]
    public void EmptyAndHugeFiles_AreRefused()
    {
        Assert.Equal("sheet_file_empty", SpreadsheetReader.Read([]).Refusals.Single().Code);
        Assert.Equal("sheet_file_too_large", SpreadsheetReader.Read(new byte[SpreadsheetReader.MaxSize + 1]).Refusals.Single().Code);
    }

    internal static byte[] In1258(string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        // It has â, ê, ô, ă, ơ, ư and đ as letters of their own, and the five tones as marks behind them.
        var split = text.Normalize(NormalizationForm.FormD).Replace("\u0323\u0302", "\u0302\u0323", StringComparison.Ordinal).Replace("\u0323\u0306", "\u0306\u0323", StringComparison.Ordinal);
        foreach (var (letter, mark) in new[] { ("aeoAEO", '\u0302'), ("aA", '\u0306'), ("ouOU", '\u031B') })
        {
            split = letter.Aggregate(split, (made, plain) => made.Replace($"{plain}{mark}", $"{plain}{mark}".Normalize(), StringComparison.Ordinal));
        }

        return encoding.GetBytes(split);
    }

    private static IEnumerable<string> Cells(Sheet sheet) => sheet.Rows.SelectMany(row => row.Cells.Select(cell => $"{row.Number}:{cell.Column}={cell.Text}"));
}
