using FsCheck.Xunit;
using PartyWorkflow.Domain.Csv;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Domain.Tests.Indicators;

public sealed class ReportChecksTests
{
    private static readonly IndicatorCatalogue Catalogue = IndicatorCatalogue.Parse(Data("indicators.csv"), Data("outline.csv"));
    private static readonly IReadOnlyList<FormVersion> Forms = PlanForms.From(Catalogue);
    private static readonly FormTemplate Annual = FormTemplate.For(Forms.Single(form => form.Content.Kind == FormKind.Annual), true, null);

    [Fact]
    public void Catalogue_ReadsEveryLineAndRule()
    {
        Assert.Equal((48, 8), (Catalogue.Indicators.Count, Catalogue.Sections.Count));
        Assert.Equal(2, Catalogue.Indicators.Single(indicator => indicator.Code == "PO_END").Rules.Count);
    }

    [Fact]
    public void Rule_ThatIsNotUnderstood_IsNotPassedOver() => Assert.Throws<FormatException>(() => FigureRule.Parse("X", "roughly Y"));

    [Property(MaxTest = 200)]
    public bool GeneratedReport_PassesEveryCheck(int seed, byte kind, bool isPartyCommittee)
    {
        var template = FormTemplate.For(Forms.Single(form => form.Content.Kind == (FormKind)(kind % 3)), isPartyCommittee, null);

        return ReportChecks.Evaluate(template, GeneratedReport.For(template, seed, CheckContext.Empty), CheckContext.Empty).Count == 0;
    }

    [Property(MaxTest = 100)]
    public bool GeneratedReport_OfTheNextYear_PassesAgainstTheLast(int seed)
    {
        var last = ReportChecks.Values(Annual, GeneratedReport.For(Annual, seed, CheckContext.Empty), CheckContext.Empty);
        var context = new CheckContext(last, last, CheckContext.Empty.HalfYear, CheckContext.Empty.Targets);

        return ReportChecks.Evaluate(Annual, GeneratedReport.For(Annual, seed + 1, context), context).Count == 0;
    }

    [Theory]
    [InlineData("PO_END", "999", CheckCodes.FigureOutOfBalance)]
    [InlineData("ENT_PM3", "9999", CheckCodes.FigureAboveLimit)]
    [InlineData("PM_IN", "", CheckCodes.FigureMissing)]
    [InlineData("PM_IN", "-3", CheckCodes.FigureNotANumber)]
    [InlineData("PM_IN", "mười", CheckCodes.FigureNotANumber)]
    [InlineData("PO_Q4", "1", CheckCodes.FigureToExplain)]
    public void Evaluate_OfAWrongFigure_NamesIt(string code, string typed, string finding)
    {
        var good = GeneratedReport.For(Annual, 1, CheckContext.Empty);
        var figures = good.Figures.ToDictionary();
        figures[code] = typed;

        var findings = ReportChecks.Evaluate(Annual, good with { Figures = figures }, CheckContext.Empty);

        Assert.Contains(findings, found => found.Code == finding && found.Field == $"figure:{code}");
    }

    [Fact]
    public void Evaluate_OfAnExplainedWarning_IsContent()
    {
        var good = GeneratedReport.For(Annual, 1, CheckContext.Empty);
        var figures = good.Figures.ToDictionary();
        figures["PO_Q4"] = "1";

        var findings = ReportChecks.Evaluate(Annual, good with { Figures = figures, Explanations = new Dictionary<string, string> { ["PO_Q4"] = "Chi bộ mới thành lập, chưa đủ thời gian đánh giá." } }, CheckContext.Empty);

        Assert.DoesNotContain(findings, found => found.Field == "figure:PO_Q4");
    }

    [Theory]
    [InlineData("1234", 1234)]
    [InlineData(" 1.234 ", 1234)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("1,234", 1234)]
    [InlineData("0", 0)]
    public void FigureText_ReadsWhatPeopleType(string text, int value)
    {
        Assert.True(FigureText.TryParse(text, out var read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("1.23")]
    [InlineData("1234.567")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("1234567890123")]
    [InlineData("")]
    public void FigureText_RefusesWhatIsNoWholeNumber(string text) => Assert.False(FigureText.TryParse(text, out _));

    [Fact]
    public void CanonicalJson_OfTheSameContentTypedOtherwise_IsTheSame()
    {
        var one = GeneratedReport.For(Annual, 1, CheckContext.Empty);
        var other = one with { Figures = one.Figures.Reverse().ToDictionary(pair => pair.Key, pair => $" {pair.Value} "), Narratives = one.Narratives.ToDictionary(pair => pair.Key, pair => pair.Value + "\r\n") };

        Assert.Equal(one.ToCanonicalJson(Annual), other.ToCanonicalJson(Annual));
    }

    [Fact]
    public void Csv_ReadsQuotesAndNamesABadLine()
    {
        Assert.Equal("x, \"y\"\nz", CsvReader.Read("a,b\n\"x, \"\"y\"\"\nz\",2\n")[0]["a"]);
        Assert.Contains("line 3", Assert.Throws<FormatException>(() => CsvReader.Read("a,b\n1,2\n3\n")).Message, StringComparison.Ordinal);
    }

    private static string Data(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "PartyWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return File.ReadAllText(Path.Combine(folder.FullName, "data", name));
    }
}
