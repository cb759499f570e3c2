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

    [Theory]
    [InlineData("multipart/form-data", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=\"", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nX: y\r\n\r\nx\r\n--b--\r\n")]
    public async Task ABodyThatIsNoForm_IsABadRequest_AndNoFault(string type, string body)
    {
        using var client = new HttpClient { BaseAddress = site.Program.Address };
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type));

        using var answer = await client.PostAsync($"/Tasks/{Guid.NewGuid()}/Form?handler=Save", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("name=\"a{0}\"")]
    [InlineData("name=\"Files\"; filename=\"{0}.pdf\"")]
    public async Task PartsWithoutEnd_AreNotCollected_FromWhoIsNotEvenSignedIn(string disposition)
    {
        using var client = new HttpClient { BaseAddress = site.Program.Address };
        using var form = new MultipartFormDataContent();
        foreach (var number in Enumerable.Range(0, 1001))
        {
            var part = new ByteArrayContent([]);
            part.Headers.Add("Content-Disposition", "form-data; " + string.Format(System.Globalization.CultureInfo.InvariantCulture, disposition, number));
            form.Add(part);
        }

        using var answer = await client.PostAsync($"/Tasks/{Guid.NewGuid()}/Form?handler=Save", form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task TheNameOfAFile_LosesItsFolder_AndWhatCannotBeSeen()
    {
        using var secretary = await site.SignedInAsync("ld.huyp");
        var form = await RunningSite.OpenHalfYearAsync(secretary);

        await secretary.PostAsync($"{form}?handler=Save", secretary.Fields(), ("..\\bien\u202Efdp.\u0001ban\0.pdf", "%PDF-1.7"u8.ToArray()));

        Assert.Equal(["bienfdp.ban.pdf"], await site.ColumnAsync("select FileName from Attachments where FileName like '%fdp%'"));
        var link = System.Text.RegularExpressions.Regex.Match(secretary.Body, "/Attachments/[0-9a-f-]{36}").Value;
        await secretary.GetAsync(link);
        Assert.Equal("no-store", secretary.Answer.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.OK, secretary.Status);
        Assert.Equal("attachment", secretary.Answer.Content.Headers.ContentDisposition!.DispositionType);

        // Until it is submitted it is nobody else's.
        using var staff = await site.SignedInAsync("chuyenvien1");
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(link)).Status);
    }
}
