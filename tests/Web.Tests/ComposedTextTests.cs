using System.Text;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>Vietnamese as a Mac sends it, decomposed (NFD): stored composed, measured composed, found however it is typed.</summary>
public sealed class ComposedTextTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task WhatIsTypedIntoTheReport_AndTheNameOfItsFile_AreStoredComposed()
    {
        using var secretary = await site.SignedInAsync("bc.huvd");
        var form = await RunningSite.OpenHalfYearAsync(secretary);

        await secretary.PostAsync($"{form}?handler=Save", new(secretary.Fields()) { ["Narratives[II]"] = Apart("Đã quán triệt đến từng chi bộ.") }, (Apart("biên bản số một.pdf"), "%PDF-1.7"u8.ToArray()));

        Assert.Single(await site.ColumnAsync("select ContentJson from Drafts where ContentJson like '%Đã quán triệt đến từng chi bộ.%'"));
        Assert.Equal(["biên bản số một.pdf"], await site.ColumnAsync("select FileName from Attachments where FileName like 'bi%.pdf' and FileName like '%m_t.pdf'"));
    }

    [Fact]
    public async Task ALimit_IsHeldAgainstTheComposedText()
    {
        using var secretary = await site.SignedInAsync("bc.hupt", "/FollowUps/Raise");
        var unit = Regex.Match(secretary.Body, "name=\"Unit\" value=\"([0-9]+)\"").Groups[1].Value;
        var longest = string.Concat(Enumerable.Repeat("ế", 300));

        await secretary.PostAsync("/FollowUps/Raise", new() { ["Unit"] = unit, ["Title"] = Apart(longest + "ế") });
        Assert.Contains("<a href=\"#Title\">", secretary.Body, StringComparison.Ordinal);
        await secretary.PostAsync("/FollowUps/Raise", new() { ["Unit"] = unit, ["Title"] = Apart(longest), ["Description"] = Apart("Thuế chậm trả lời.") });

        Assert.Equal([longest], await site.ColumnAsync("select Title from FollowUps where Description = 'Thuế chậm trả lời.'"));
    }

    [Fact]
    public async Task ANameOfAPerson_IsStoredComposed_AndFoundEitherWay()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/Person");
        await admin.PostAsync("/Admin/Person", new()
        {
            ["Input.Seen"] = "",
            ["Input.Name"] = Apart("Nguyễn Thế Phượng"),
            ["Input.Email"] = "phuong.nfd@example.org",
            ["Input.Locale"] = "vi",
            ["Input.RoleNames"] = "BoardStaff",
            ["Input.RoleUnits"] = "0",
            ["Input.IsActive"] = "true",
        });

        Assert.Equal(["Nguyễn Thế Phượng"], await site.ColumnAsync("select Name from People where Email = 'phuong.nfd@example.org'"));
        foreach (var search in new[] { "Thế Phượng", Apart("Thế Phượng"), "the phuong" })
        {
            await admin.GetAsync($"/Admin/People?search={Uri.EscapeDataString(search)}");
            Assert.Contains("Nguyễn Thế Phượng", admin.Body, StringComparison.Ordinal);
            // The box shows what was searched for, composed.
            Assert.DoesNotContain(Apart("ế"), admin.Body, StringComparison.Ordinal);
        }
    }

    private static string Apart(string text)
    {
        var apart = text.Normalize(NormalizationForm.FormD);
        Assert.NotEqual(text, apart);
        return apart;
    }
}
