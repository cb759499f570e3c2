using System.Text.RegularExpressions;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.TestSupport;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Tests;

/// <summary>Every refusal that the program can give has a sentence in both languages, and no sentence is left over.</summary>
public sealed partial class RefusalTextsTests
{
    [Fact]
    public void EveryCode_HasItsSentence_AndEverySentenceItsCode()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(ProgramUnderTest.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var given = sources.SelectMany(text => CodePattern().Matches(text)).Select(match => match.Groups[1].Value).Concat(CheckCodes.All);
        // A code may be chosen before it is made a refusal.
        var written = sources.SelectMany(text => QuotedPattern().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Empty(given.Except(RefusalTexts.Codes));
        Assert.Empty(RefusalTexts.Codes.Except(written));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EverySentence_CanBeFilledIn(bool isEnglish) =>
        Assert.All(RefusalTexts.Codes, code => Assert.DoesNotContain("{", new Words(isEnglish).Sentence(code, ["a", "b", "c", "d"]), StringComparison.Ordinal));

    [GeneratedRegex("(?:new Refusal|Refused)\\(\"([a-z_]+)\"")]
    private static partial Regex CodePattern();

    [GeneratedRegex("\"([a-z_]+)\"")]
    private static partial Regex QuotedPattern();
}
