using PartyWorkflow.Domain.People;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Workflows.Tests;

/// <summary>Everything that a definition names has words, and a faulty catalogue stops the program at start.</summary>
public sealed class ProcessNamesTests
{
    [Fact]
    public void EveryProcessStepAndOutcome_HasItsName()
    {
        foreach (var definition in ProcessCatalogue.Current)
        {
            Assert.NotEqual("", ProcessNames.OfProcess(definition.Code).Vi);
            Assert.All(definition.Steps, step => Assert.NotEqual("", ProcessNames.OfStep(step.Code).Vi));
            Assert.All(definition.Steps.SelectMany(step => step.Outcomes), outcome => Assert.NotEqual("", ProcessNames.OfOutcome(outcome.Code).En));
        }
    }

    [Fact]
    public void Catalogue_IsRight() => ProcessCatalogue.Check();

    [Fact]
    public void Step_ThatAwaitsOthers_HasOnlyTheProgramsWayOut()
    {
        ProcessStep waiting = new("a", StepDue.None, [new Outcome("go", "end", [Role.BoardStaff])], AwaitsChildren: true);

        Assert.Equal("Process P v1: step \"a\" awaits others and must have the one outcome \"children-closed\".",
            Assert.Throws<InvalidOperationException>(() => new ProcessDefinition("P", 1, [waiting, ProcessStep.End("end")])).Message);
    }

    [Fact]
    public void Duties_AreKeptApartFromAnOutcomeThatExists()
    {
        ProcessStep step = new("a", StepDue.None, [new Outcome("go", "end", [Role.BoardStaff], NotWhoTook: "come")]);

        Assert.Equal("Process P v1: outcome \"go\" of step \"a\" is not for who took \"come\", which is no outcome.",
            Assert.Throws<InvalidOperationException>(() => new ProcessDefinition("P", 1, [step, ProcessStep.End("end")])).Message);
    }
}
