using System.Net;

namespace PartyWorkflow.Web.Tests;

/// <summary>Files that are too large or too many, sent without JavaScript: the file is refused by name, and never the text for its sake.</summary>
public sealed class LargeFileTests(RunningSite site) : IClassFixture<RunningSite>
{
    private const string Typed = "Đã quán triệt tới từng chi bộ, có biên bản kèm theo.";

    [Fact]
    public async Task AFileOfAnySize_IsRefusedByName_AndTheTextIsKept()
    {
        using var secretary = await site.SignedInAsync("bc.huvd");
        var form = await RunningSite.OpenHalfYearAsync(secretary);

        await secretary.PostAsync($"{form}?handler=Save", new(secretary.Fields()) { ["Narratives[II]"] = Typed }, ("hinh.pdf", new byte[260 * 1024 * 1024]));

        Assert.Equal(HttpStatusCode.OK, secretary.Status);
        Assert.Contains("Tệp “hinh.pdf” lớn hơn 20 MB. Nén hoặc chia nhỏ", secretary.Body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#file\">", secretary.Body, StringComparison.Ordinal);
        Assert.Contains(Typed, secretary.Body, StringComparison.Ordinal);
        await secretary.GetAsync(form);
        Assert.Contains(Typed, secretary.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGoodFileBesideATooLargeOne_IsAttached()
    {
        using var secretary = await site.SignedInAsync("ld.huts");
        var form = await RunningSite.OpenHalfYearAsync(secretary);

        await secretary.PostAsync($"{form}?handler=Save", secretary.Fields(), ("lon.pdf", new byte[(20 * 1024 * 1024) + 1]), ("bien-ban.pdf", "%PDF-1.7 minutes"u8.ToArray()));

        Assert.Contains("Tệp “lon.pdf” lớn hơn 20 MB", secretary.Body, StringComparison.Ordinal);
        Assert.Contains(">bien-ban.pdf</a>", secretary.Body, StringComparison.Ordinal);
        Assert.Equal(["bien-ban.pdf 16"], await site.ColumnAsync("select FileName || ' ' || length(Content) from Attachments where FileName in ('lon.pdf', 'bien-ban.pdf')"));
    }

    [Fact]
    public async Task MoreFilesThanAReportMayHave_AreRefusedTogether()
    {
        using var secretary = await site.SignedInAsync("ld.hubl");
        var form = await RunningSite.OpenHalfYearAsync(secretary);
        var files = Enumerable.Range(1, 11).Select(number => ($"so-{number}.pdf", "%PDF-1.7"u8.ToArray())).ToArray();

        await secretary.PostAsync($"{form}?handler=Save", new(secretary.Fields()) { ["Narratives[II]"] = Typed }, files);

        Assert.Contains("tối đa 10 tệp", secretary.Body, StringComparison.Ordinal);
        Assert.Contains(Typed, secretary.Body, StringComparison.Ordinal);
        Assert.Empty(await site.ColumnAsync("select FileName from Attachments where FileName like 'so-%'"));
    }

    [Fact]
    public async Task TextsThatAreTooLong_AreRefused_WithoutAFault()
    {
        using var secretary = await site.SignedInAsync("ld.txuhm");
        var form = await RunningSite.OpenHalfYearAsync(secretary);

        await secretary.PostAsync($"{form}?handler=Save", new(secretary.Fields()) { ["Narratives[II]"] = new string('a', 9 * 1024 * 1024) });

        Assert.Equal(HttpStatusCode.BadRequest, secretary.Status);
    }
}
