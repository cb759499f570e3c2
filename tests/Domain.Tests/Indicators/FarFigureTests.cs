using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Domain.Tests.Indicators;

/// <summary>"Khác xa" is one measure: what the unit is asked to explain is what the reviewer sees marked.</summary>
public sealed class FarFigureTests
{
    [Theory]
    [InlineData(30, 10, false, "three times exactly")]
    [InlineData(31, 10, true, "more than three times")]
    [InlineData(10, 30, false, "a third exactly")]
    [InlineData(9, 30, true, "less than a third")]
    [InlineData(0, 10, true, "nothing left of ten")]
    [InlineData(100, 9, false, "the year before is small")]
    [InlineData(5, 0, false, "the year before had none")]
    [InlineData(100, null, false, "the year before is unknown")]
    [InlineData(null, 100, false, "there is no figure")]
    public void IsFar_IsMoreThanThreeTimesOrLessThanAThird(int? now, int? before, bool isFar, string why) =>
        Assert.True(isFar == FarFigure.IsFar(now, before), why);
}
