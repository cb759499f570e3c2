using System.Reflection;

namespace PartyWorkflow.Architecture;

/// <summary>T0: every rule catches the sample that breaks it. A rule that looks at the wrong assembly passes for ever; here it fails.</summary>
public sealed class HouseRulesTests
{
    private static readonly Assembly Offenders = typeof(Violations.StringHelper).Assembly;

    [Fact]
    public void DependOn_AnOffender_IsCaught() => Assert.Contains("PartyWorkflow.Violations.KnowsHangfire", HouseRules.DependOn(Offenders, HouseRules.Frameworks));

    [Fact]
    public void DependOutside_AnOffender_IsCaught() => Assert.Contains("PartyWorkflow.Violations.KnowsHangfire", HouseRules.DependOutside(Offenders, "PartyWorkflow.Violations.Jobs", "Hangfire"));

    [Fact]
    public void EntitiesOpenToChange_AnOffender_IsCaught() => Assert.Contains("OpenEntity.Name", HouseRules.EntitiesOpenToChange(Offenders));

    [Fact]
    public void Unsealed_AnOffender_IsCaught() => Assert.Contains("PartyWorkflow.Violations.StringHelper", HouseRules.Unsealed(Offenders));

    [Fact]
    public void IrregularUseCases_AnOffender_IsCaught() => Assert.Equal(["DoesTwoThings.ExecuteAsync", "DoesTwoThings.AlsoAsync"], HouseRules.IrregularUseCases(Offenders));

    [Fact]
    public void EmptyNames_AnOffender_IsCaught() => Assert.Contains("PartyWorkflow.Violations.StringHelper", HouseRules.EmptyNames(Offenders));
}
