using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Domain.Tests.People;

public sealed class UserNameTests
{
    [Theory]
    [InlineData("an.nguyen", true)]
    [InlineData("AN-2", true)]
    [InlineData("an", false)]
    [InlineData(".an", false)]
    [InlineData("an nguyen", false)]
    [InlineData("an@x.vn", false)]
    [InlineData("ánh", false)]
    [InlineData("", false)]
    public void Allowed_AreLettersDigitsDotsAndHyphens(string name, bool isAllowed) => Assert.Equal(isAllowed, UserName.IsAllowed(name));

    [Fact]
    public void Allowed_IsUpToFortySigns() => Assert.Equal((true, false), (UserName.IsAllowed(new('a', 40)), UserName.IsAllowed(new('a', 41))));

    [Theory]
    [InlineData("An.Nguyen@tinhuy.vn", "an.nguyen", "what stands before the @, in lower case")]
    [InlineData("an_b+c@tinhuy.vn", "an-b-c", "signs that are not allowed")]
    [InlineData("_an_@tinhuy.vn", "an.tinhuy", "too short without its ends")]
    [InlineData("a@b.vn", "a.b", "just long enough with the domain")]
    [InlineData("+@-.vn", "000", "nothing that is allowed")]
    [InlineData("lan@tinhuy.vn", "lan3", "taken twice")]
    public void From_AnAddress_MakesAnAllowedName(string address, string name, string why)
    {
        var made = UserName.From(address, tried => tried is "lan" or "lan2");

        Assert.True(made == name, $"{why}: {made}");
        Assert.True(UserName.IsAllowed(made));
    }

    [Fact]
    public void From_ALongAddressThatIsTaken_StaysWithinForty() =>
        Assert.Equal(new string('a', 39) + "2", UserName.From($"{new string('a', 64)}@x.vn", tried => tried.Length == 40 && tried[^1] == 'a'));
}
