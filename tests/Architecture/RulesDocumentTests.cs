using System.Text.RegularExpressions;

namespace PartyWorkflow.Architecture;

/// <summary>T17: docs/rules.md names every rule, and only code and tests that exist.</summary>
public sealed partial class RulesDocumentTests
{
    [Fact]
    public void EveryRule_NamesExistingCodeAndTests()
    {
        var lines = File.ReadAllLines(Path.Combine(HouseRules.Root(), "docs", "rules.md")).Where(line => line.StartsWith("| R", StringComparison.Ordinal)).ToList();
        var files = new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(HouseRules.Root(), folder), "*.cs", SearchOption.AllDirectories)).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.Equal(Enumerable.Range(1, 24).Select(number => $"| R{number} "), lines.Select(line => line[..(line.IndexOf('|', 2))]));
        Assert.All(lines.SelectMany(line => NamePattern().Matches(line)).Select(match => match.Groups[1].Value), name => Assert.Contains(name, files));
    }

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex NamePattern();
}
