using System.Globalization;
using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Tests.Calendar;

/// <summary>R4: lines as people paste them. What can't be read for certain is refused, never guessed.</summary>
public sealed class AnnouncementReaderTests
{
    [Theory]
    [InlineData("27/4/2026: nghỉ bù Giỗ Tổ", "27/4 nghỉ bù Giỗ Tổ")]
    [InlineData("16/02/2026 - 20/02/2026 Tết Nguyên đán", "16/2 Tết Nguyên đán|17/2 Tết Nguyên đán|18/2 Tết Nguyên đán|19/2 Tết Nguyên đán|20/2 Tết Nguyên đán")]
    [InlineData("16/02/2026-17/02/2026\tTết Nguyên đán", "16/2 Tết Nguyên đán|17/2 Tết Nguyên đán")]
    [InlineData("16/02 – 17/02/2026 Tết Nguyên đán", "16/2 Tết Nguyên đán|17/2 Tết Nguyên đán")]
    [InlineData("Từ 16 đến 17/02/2026: Tết Nguyên đán", "16/2 Tết Nguyên đán|17/2 Tết Nguyên đán")]
    [InlineData("16-17/02/2026 Tết Nguyên đán", "16/2 Tết Nguyên đán|17/2 Tết Nguyên đán")]
    [InlineData("Từ thứ Hai, ngày 16/02/2026 đến hết thứ Ba, ngày 17/02/2026: Tết Nguyên đán", "16/2 Tết Nguyên đán|17/2 Tết Nguyên đán")]
    [InlineData("Thứ Hai, ngày 27/4/2026", "27/4 Nghỉ lễ")]
    [InlineData("Thứ 2, ngày 27 tháng 4 năm 2026: nghỉ bù Giỗ Tổ Hùng Vương", "27/4 nghỉ bù Giỗ Tổ Hùng Vương")]
    [InlineData("- 27/4 Giỗ Tổ", "27/4 Giỗ Tổ")]
    [InlineData("Giỗ Tổ Hùng Vương: 27/4/2026", "27/4 Giỗ Tổ Hùng Vương")]
    [InlineData("Nghỉ bù Giỗ Tổ, thứ Hai ngày 27.4.2026", "27/4 Nghỉ bù Giỗ Tổ")]
    [InlineData("2026-05-02 làm bù", "+2/5 làm bù")]
    [InlineData("Thứ Bảy, ngày 02/05/2026 - đi làm bù", "+2/5 đi làm bù")]
    [InlineData("2026-05-02,,working,x", "+2/5 Làm bù")]
    [InlineData("2026-04-27,\"Giỗ Tổ\",holiday,\"to be checked, later\"", "27/4 Giỗ Tổ")]
    [InlineData("2026-04-27;Giỗ Tổ;nghỉ", "27/4 Giỗ Tổ")]
    public void Line_IsRead(string line, string days)
    {
        var read = Assert.Single(AnnouncementReader.Read(line, 2026));

        Assert.Null(read.Fault);
        Assert.Equal(days, string.Join('|', read.Days.Select(Said)));
    }

    [Theory]
    [InlineData("Căn cứ Bộ luật Lao động", "line_without_date")]
    [InlineData("30/2/2026 Tết", "line_date_impossible")]
    [InlineData("31/4/2026 - 2/5/2026 Nghỉ", "line_date_impossible")]
    [InlineData("Nghỉ ngày 31/8/2026, làm bù ngày 22/8/2026", "line_with_several_dates")]
    [InlineData("16/2/2026, 17/2/2026 Tết", "line_with_several_dates")]
    [InlineData("20/2/2026 - 16/2/2026 Tết", "line_range_backwards")]
    [InlineData("16/2/2026 - 16/2/2027 Tết", "line_range_too_long")]
    [InlineData("Thứ Ba, ngày 27/4/2026 Giỗ Tổ", "line_weekday_differs")]
    [InlineData("16/2/2026 đến Thứ Hai ngày 17/2/2026", "line_weekday_differs")]
    [InlineData("2/5/2026 ngày nghỉ nhưng đi làm", "line_holiday_or_worked")]
    [InlineData("1/1/1026 Tết", "year_out_of_range")]
    [InlineData("27/4/26 Giỗ Tổ", "line_without_date")]
    public void Line_IsRefusedWithItsReason(string line, string code)
    {
        var read = Assert.Single(AnnouncementReader.Read(line, 2026));

        Assert.Equal(code, read.Fault?.Code);
        Assert.Empty(read.Days);
    }

    [Fact]
    public void Lines_AreCountedAsAnEditorCountsThem_AndADateComesOnce()
    {
        var lines = AnnouncementReader.Read("\uFEFFdate,name_vi,kind,checked\r\n\r\n2026-02-16,Tết,holiday,x\r\n17/2/2026 Tết\r\n16/2/2026 - 18/2/2026 Tết\n", 2026);

        Assert.Equal([(3, null), (4, null), (5, "line_date_twice")], lines.Select(line => (line.Number, line.Fault?.Code)));
    }

    [Fact]
    public void TooManyLines_AreRefused_NotCutSilently()
    {
        var lines = AnnouncementReader.Read(string.Join('\n', Enumerable.Repeat("x", 5000)), 2026);

        Assert.Equal(AnnouncementReader.MostLines + 1, lines.Count);
        Assert.Equal("lines_too_many", lines[^1].Fault?.Code);
    }

    /// <summary>The file that comes with the program is read whole.</summary>
    [Fact]
    public void KnownFile_IsReadLineByLine()
    {
        var csv = "date,name_vi,kind,checked\n2027-05-03,Nghỉ bù Quốc tế Lao động,holiday,\"example data, to be checked against the official announcement\"\n";

        var read = Assert.Single(AnnouncementReader.Read(csv, 2026));

        Assert.Equal((null, "3/5 Nghỉ bù Quốc tế Lao động"), (read.Fault, Said(read.Days.Single())));
    }

    private static string Said(EnteredDay day) => string.Create(CultureInfo.InvariantCulture, $"{(day.IsExtraWorkingDay ? "+" : "")}{day.Date.Day}/{day.Date.Month} {day.NameVi}");
}
