using System.Text.RegularExpressions;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Web.Tests;

/// <summary>
/// The style sheet that is sent holds what the pages use of Bootstrap (src/Web/Styles), no more and no less. After a change of classes run this test once with
/// <c>PARTYWORKFLOW_APPROVE=1</c>, and review the difference.
/// </summary>
public sealed partial class StyleSubsetTests
{
    private static string Web(params string[] parts) => Path.Combine([ProgramUnderTest.Root, "src", "Web", .. parts]);

    [Fact]
    public void Bootstrap_IsSentAsFarAsThePagesUseIt()
    {
        var sources = new[] { "Pages", "Display", "Navigation", Path.Combine("wwwroot", "js") }
            .SelectMany(folder => Directory.EnumerateFiles(Web(folder), "*", SearchOption.AllDirectories)).Where(file => Path.GetExtension(file) is ".cshtml" or ".cs" or ".js");
        var words = sources.SelectMany(file => WordPattern().Matches(File.ReadAllText(file))).Select(match => match.Value).ToHashSet();
        var subset = StyleSubset.Of(File.ReadAllText(Web("Styles", "bootstrap.min.css")), words, File.ReadAllText(Web("wwwroot", "css", "app.css")));
        var sent = Web("wwwroot", "lib", "bootstrap.min.css");
        if (Environment.GetEnvironmentVariable("PARTYWORKFLOW_APPROVE") == "1")
        {
            File.WriteAllText(sent, subset);
        }

        Assert.Equal(subset, File.ReadAllText(sent));
    }

    [Fact]
    public void ARule_StaysForItsUsedSelectorsOnly_AndAVariableForItsReaders()
    {
        const string Css = "/*! licence */:root{--bs-a:1;--bs-b:2}.card,.modal,.btn:not(.disabled){color:var(--bs-a)}@media (min-width:9px){.modal{x:1}.d-md-none{y:2}}@keyframes spin{to{z:3}}";

        var subset = StyleSubset.Of(Css, new HashSet<string> { "card", "btn", "d-md-none" }, "");

        Assert.Equal("/*! licence */\n:root{--bs-a:1;}.card,.btn:not(.disabled){color:var(--bs-a)}@media (min-width:9px){.d-md-none{y:2}}\n", subset);
    }

    [GeneratedRegex(@"[A-Za-z][\w-]*")]
    private static partial Regex WordPattern();
}
