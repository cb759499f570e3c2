using System.Xml.Linq;

namespace PartyWorkflow.Architecture;

/// <summary>
/// <c>dotnet run</c> on a clean clone can't be stopped by what is published later: an advisory, a newer SDK's rules, a feed that lacks a version.
/// </summary>
public sealed class BuildTests
{
    private static XDocument Props => XDocument.Load(Path.Combine(HouseRules.Root(), "Directory.Build.props"));

    [Fact]
    public void Warnings_AreErrorsInTheTestsOnly()
    {
        Assert.Empty(ProjectFiles().SelectMany(file => XDocument.Load(file).Descendants("TreatWarningsAsErrors")));
        Assert.Contains("-p:TreatWarningsAsErrors=true", File.ReadAllText(Path.Combine(HouseRules.Root(), "test.sh")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NU1603")]
    [InlineData("NU1901")]
    [InlineData("NU1902")]
    [InlineData("NU1903")]
    [InlineData("NU1904")]
    public void WhatAFeedSays_IsShownAndNoError(string code)
    {
        Assert.Contains(code, ValueOf("WarningsNotAsErrors").Split(';'));
        Assert.DoesNotContain(code, ProjectFiles().SelectMany(file => XDocument.Load(file).Descendants("NoWarn")).SelectMany(node => node.Value.Split(';')));
        Assert.Equal("true", ValueOf("NuGetAudit"));
    }

    [Fact]
    public void Rules_AreThoseOfOneVersion()
    {
        Assert.DoesNotContain("latest", ValueOf("AnalysisLevel"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("latest", ValueOf("LangVersion"), StringComparison.OrdinalIgnoreCase);
    }

    private static string ValueOf(string property) => Assert.Single(Props.Descendants(property)).Value;

    private static IEnumerable<string> ProjectFiles() =>
        Directory.EnumerateFiles(HouseRules.Root(), "*.*proj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(HouseRules.Root(), "*.props", SearchOption.AllDirectories))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin"]).Any());
}
