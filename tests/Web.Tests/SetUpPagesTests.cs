using System.Net;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Web.Tests;

/// <summary>The pages on which an administrator sets the office up: first steps, kinds of unit, cycles.</summary>
public sealed class SetUpPagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task FirstSteps_AreAnAdministratorsStartPage_AsLongAsSomethingIsMissing_AndNobodyElses()
    {
        using var admin = await site.SignedInAsync("admin");

        Assert.Equal("/Admin/FirstSteps", admin.Url.AbsolutePath);
        Assert.Matches("id=\"step-units\"><span class=\"st st-ok\"", admin.Body);
        Assert.Matches("id=\"step-mail\"><span class=\"st st-late\"", admin.Body);
        Assert.Contains("href=\"/Admin/Mail\"", admin.Body, StringComparison.Ordinal);
        // The half-year's are open on 20 May; the next to open are the annual reports.
        Assert.Matches("Báo cáo tiếp theo mở ngày <b>10/11/2026</b>[\\s\\S]*Báo cáo năm 2026", admin.Body);
        using var leader = await site.SignedInAsync("truongban");
        foreach (var path in new[] { "/Admin/FirstSteps", "/Admin/Kinds", "/Admin/Kinds/DISTRICT_COMMITTEE", "/Admin/NewKind",
            "/Admin/Cycles", "/Admin/NewCycle", "/Admin/Cycles/ANNUAL/End" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await leader.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task AKind_IsAdded_Renamed_AndEndsOnlyWhenNoUnitIsOfIt()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/NewKind");
        await admin.PostAsync("/Admin/NewKind", new() { ["Typed.NameVi"] = "Huyện ủy", ["Typed.NameEn"] = "", ["Typed.Code"] = "x y" });
        foreach (var field in new[] { "NameVi", "NameEn", "Code" })
        {
            Assert.Contains($"href=\"#{field}\"", admin.Body, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"x y\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/NewKind", new()
        {
            ["Typed.NameVi"] = "Đảng ủy trường đại học",
            ["Typed.NameEn"] = "University committee",
            ["Typed.Owes"] = "ANNUAL"
        });
        Assert.Equal("/Admin/Kinds/UNIVERSITY_COMMITTEE", admin.Url.AbsolutePath);

        // A past year shows the name of then, the years from the decision on the new one (I10).
        await admin.GetAsync("/Admin/Kinds/DISTRICT_COMMITTEE");
        await admin.PostAsync("/Admin/Kinds/DISTRICT_COMMITTEE?handler=Rename", Named(admin, "Quận ủy", "2026-03-01"));
        Assert.Matches("Huyện ủy</td>", (await admin.GetAsync("/Admin/Year?year=2025")).Body);
        Assert.DoesNotMatch("Quận ủy</td>", admin.Body);
        Assert.Matches("Quận ủy</td>", (await admin.GetAsync("/Admin/Year?year=2026")).Body);

        await admin.GetAsync("/Admin/Kinds/DISTRICT_COMMITTEE");
        await admin.PostAsync("/Admin/Kinds/DISTRICT_COMMITTEE?handler=End", new()
        {
            ["Typed.Seen"] = Seen(admin),
            ["Typed.LastDay"] = "2026-06-30"
        });
        Assert.Contains("href=\"#LastDay\"", admin.Body, StringComparison.Ordinal);
        Assert.Matches("Chưa thể kết thúc: còn [0-9]+ đơn vị", admin.Body);
        await admin.GetAsync("/Admin/Kinds/UNIVERSITY_COMMITTEE");
        await admin.PostAsync("/Admin/Kinds/UNIVERSITY_COMMITTEE?handler=End", new()
        {
            ["Typed.Seen"] = Seen(admin),
            ["Typed.LastDay"] = "2026-06-30"
        });
        Assert.Contains("đến hết ngày 30/6/2026", admin.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAKindOwesMore_IsToldBeforeItIsSaved_AndAStaleFormIsToldSo()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/Kinds/PROVINCIAL_MASS_ORG");
        Dictionary<string, string> change = new()
        {
            ["Typed.Seen"] = Seen(admin),
            ["Typed.Owes"] = "HALF_YEAR",
            ["Typed.OwesFrom"] = "2026-05-20"
        };

        await admin.PostAsync("/Admin/Kinds/PROVINCIAL_MASS_ORG?handler=Preview", change);
        Assert.Matches("<th scope=\"row\">20/5/2026[\\s\\S]*Báo cáo 6 tháng 2026[\\s\\S]*5 đơn vị", admin.Body);
        await admin.PostAsync("/Admin/Kinds/PROVINCIAL_MASS_ORG?handler=Save", new(change) { ["Typed.OwesFrom"] = "2026-05-19" });
        Assert.Contains("href=\"#OwesFrom\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/Kinds/PROVINCIAL_MASS_ORG?handler=Save", new(change)
        {
            ["Typed.Owes"] = "TARGETS",
            ["Typed.OwesFrom"] = "2027-01-01"
        });
        Assert.Contains("sắp áp dụng", admin.Body, StringComparison.Ordinal);

        await admin.PostAsync("/Admin/Kinds/PROVINCIAL_MASS_ORG?handler=Save", change);
        Assert.Contains("<title>Lỗi:", admin.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACycle_IsAdded_AnotherLikeIt_AndEnds()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/NewCycle?like=HALF_YEAR");
        Dictionary<string, string> quarter = new(Typed(admin))
        {
            ["Typed.NameVi"] = "Báo cáo quý III",
            ["Typed.NameEn"] = "Quarterly report 3",
            ["Typed.Kinds"] = "DISTRICT_COMMITTEE"
        };

        await admin.PostAsync("/Admin/NewCycle?handler=Save", new(quarter) { ["Typed.Cutoff"] = "29/2", ["Typed.OpensDaysBefore"] = "-5" });
        Assert.Contains("Chọn 28/2 hoặc 1/3", admin.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"29/2\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/NewCycle?handler=Preview", new(quarter)
        {
            ["Typed.Cutoff"] = "15/10",
            ["Typed.OpensDaysBefore"] = "20"
        });
        Assert.Matches("25/9/2026[\\s\\S]*Báo cáo quý III 2026", admin.Body);
        Assert.Contains("Mốc 30 ngày không bao giờ được gửi", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/NewCycle?handler=Save", new(quarter)
        {
            ["Typed.Cutoff"] = "15/10",
            ["Typed.OpensDaysBefore"] = "20"
        });
        Assert.Equal("/Admin/Cycles", admin.Url.AbsolutePath);
        Assert.Matches("Báo cáo quý III 2026|Báo cáo quý III</a>", admin.Body);

        // The second of its kind is a copy with another name and day.
        await admin.GetAsync("/Admin/NewCycle?like=QUARTERLY_REPORT_3");
        Assert.Matches("id=\"OpensDaysBefore\"[^>]*value=\"20\"", admin.Body);
        Assert.Matches("id=\"kind-DISTRICT_COMMITTEE\"[^>]*checked", admin.Body);
        await admin.PostAsync("/Admin/NewCycle?handler=Save", new(Typed(admin)) { ["Typed.Kinds"] = "DISTRICT_COMMITTEE" });
        Assert.Contains("href=\"#NameVi\"", admin.Body, StringComparison.Ordinal);

        await admin.GetAsync("/Admin/Cycles/QUARTERLY_REPORT_3/End");
        var version = Regex.Match(admin.Body, "name=\"Version\" value=\"([0-9]+)\"").Groups[1].Value;
        await admin.PostAsync("/Admin/Cycles/QUARTERLY_REPORT_3/End?handler=End", new() { ["Version"] = version, ["FromYear"] = "2025" });
        Assert.Contains("href=\"#FromYear\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/Cycles/QUARTERLY_REPORT_3/End?handler=End", new() { ["Version"] = version, ["FromYear"] = "2027" });
        Assert.Contains("năm cuối 2026", admin.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACycle_HasAFormOfItsOwn_OfChosenLines()
    {
        using var admin = await site.SignedInAsync("admin", "/Admin/NewCycle");
        var typed = Typed(admin);
        typed["Typed.Form"] = "ANNUAL";
        await admin.PostAsync("/Admin/NewCycle?handler=Form", typed);
        Assert.Contains("Các dòng của Biểu báo cáo năm", admin.Body, StringComparison.Ordinal);
        Assert.Matches("id=\"IsOwn\"[^>]*checked", admin.Body);
        typed = Typed(admin);
        (typed["Typed.NameVi"], typed["Typed.NameEn"], typed["Typed.Cutoff"]) = ("Báo cáo kết nạp quý IV", "Admissions of quarter 4", "20/11");
        typed["Typed.Kinds"] = "DISTRICT_COMMITTEE";

        // A line of another form; nothing typed is lost.
        await admin.PostAsync("/Admin/NewCycle?handler=Save", new(typed) { ["Typed.Lines"] = "NO_SUCH_LINE" });
        Assert.Contains("href=\"#Lines\"", admin.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"20/11\"", admin.Body, StringComparison.Ordinal);
        await admin.PostAsync("/Admin/NewCycle?handler=Save", new(typed) { ["Typed.Lines"] = "PM_ADMITTED" });

        Assert.Equal("/Admin/Cycles", admin.Url.AbsolutePath);
        Assert.Contains("Biểu Báo cáo kết nạp quý IV", WebUtility.HtmlDecode(admin.Body), StringComparison.Ordinal);
        Assert.Equal(["ADMISSIONS_OF_QUARTER_4"], await site.ColumnAsync("SELECT Cycle ->> '$.FormCode' FROM Cycles WHERE Code = 'ADMISSIONS_OF_QUARTER_4'"));
        Assert.Equal(["1"], await site.ColumnAsync("SELECT json_array_length(Content, '$.Lines') FROM FormVersions WHERE Code = 'ADMISSIONS_OF_QUARTER_4'"));
        await admin.GetAsync("/Admin/NewCycle?like=ADMISSIONS_OF_QUARTER_4");
        Assert.Matches("value=\"ADMISSIONS_OF_QUARTER_4\" selected", admin.Body);
    }

    private static string Seen(Visitor visitor) => Regex.Match(visitor.Body, "name=\"Typed.Seen\" value=\"([0-9a-f]*)\"").Groups[1].Value;

    private static Dictionary<string, string> Named(Visitor visitor, string name, string from) =>
        new()
        {
            ["Typed.Seen"] = Seen(visitor),
            ["Typed.NameVi"] = name,
            ["Typed.NameEn"] = "Urban district committee",
            ["Typed.From"] = from
        };

    /// <summary>The form of a cycle as it stands, without its checkboxes.</summary>
    private static Dictionary<string, string> Typed(Visitor visitor) =>
        PageForm.In(visitor.Body, visitor.Url.AbsolutePath).First(form => form.Fields.ContainsKey("Typed.Cutoff")).Fields
            .Where(field => field.Key != "Typed.Kinds").ToDictionary(field => field.Key, field => field.Value);
}
