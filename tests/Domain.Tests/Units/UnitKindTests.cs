using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Domain.Tests.Units;

/// <summary>I10: a kind is called, and owes, what held on the day that is asked about.</summary>
public sealed class UnitKindTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    [Fact]
    public void Rename_HoldsFromItsDay_AndACorrectionOfThatDayReplacesIt()
    {
        var kind = UnitKind.Define("K", "Cũ", "Old", []);

        kind.Rename(Day, "Mớ", "New");
        kind.Rename(Day, "Mới", "New");

        Assert.Equal("Cũ", kind.NameOn(Day.AddDays(-1)).NameVi);
        Assert.Equal("Mới", kind.NameOn(Day).NameVi);
        Assert.Equal(["Cũ", "Mới"], kind.Names.Select(name => name.NameVi));
    }

    [Fact]
    public void NameOn_ADayBeforeTheFirstName_IsTheFirst() =>
        Assert.Equal("Xã", UnitKind.Define("K", "Xã", "Commune", [], Day).NameOn(Day.AddYears(-3)).NameVi);

    [Fact]
    public void Owe_HoldsFromItsDay_AndReplacesWhatWasEnteredForLaterDays()
    {
        var kind = UnitKind.Define("K", "K", "K", ["A"]);
        kind.Owe(Day.AddYears(1), ["A", "B", "C"]);

        kind.Owe(Day, ["A", "B"]);

        Assert.Equal(["A"], kind.OwesOn(Day.AddDays(-1)));
        Assert.Equal(["A", "B"], kind.OwesOn(Day));
        Assert.Equal(["A", "B"], kind.OwesOn(Day.AddYears(2)));
    }

    [Fact]
    public void End_OwesNothingFromThatDay_UntilItIsTakenBack()
    {
        var kind = UnitKind.Define("K", "K", "K", ["A"]);

        kind.End(Day);
        Assert.Equal(["A"], kind.OwesOn(Day.AddDays(-1)));
        Assert.Empty(kind.OwesOn(Day));

        kind.GoOn();
        Assert.Equal(["A"], kind.OwesOn(Day));
    }
}
