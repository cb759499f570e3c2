using PartyWorkflow.Domain.Texts;

namespace PartyWorkflow.Web.Tests;

public sealed class FoldedTests
{
    /// <summary>The letters are written as numbers where they look like others.</summary>
    [Theory]
    [InlineData("huyen uy", "Huyện ủy Vĩnh Đông", true)]
    [InlineData("Huyện uỷ", "Huyện ủy Vĩnh Đông", true)]
    [InlineData("huyện ủy", "Huyện uỷ Vĩnh Đông", true)]
    [InlineData("\u00D0ông", "Vĩnh \u0110ông", true)]
    [InlineData("\u0111ông", "Vĩnh \u00D0ông", true)]
    [InlineData("\u00F0ông", "VĨNH \u0110ÔNG", true)]
    [InlineData("dong", "Vĩnh \u00D0ông", true)]
    [InlineData("tay", "Vĩnh Đông", false)]
    public void Search_LooksPastDiacritics_AndTwoWaysOfWritingOneLetter(string typed, string text, bool isFound) =>
        Assert.Equal(isFound, Folded.Finds(typed, text));
}
