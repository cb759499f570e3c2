using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Workflows.Tests;

/// <summary>A wrong definition fails with one line that names the fault; ours are right.</summary>
public sealed class ProcessDefinitionTests
{
    private static readonly ProcessStep End = ProcessStep.End("end");

    public static TheoryData<ProcessStep[], string> Wrong => new()
    {
        { [Step("a", "nowhere"), End], "Process P v1: outcome \"go\" of step \"a\" leads to \"nowhere\", which is no step." },
        { [Step("a", "end"), Step("b", "end"), End], "Process P v1: step \"b\" can't be reached." },
        { [Step("a", "b"), Step("b", "a")], "Process P v1: no end can be reached from step \"a\"." },
        { [Step("a", "end"), Step("a", "end"), End], "Process P v1: step \"a\" stands twice." },
        { [new ProcessStep("a", StepDue.None, [new Outcome("go", "end", [])]), End], "Process P v1: outcome \"go\" of step \"a\" names no role that exists." },
        { [new ProcessStep("a", StepDue.None, [new Outcome("go", "end", [(Role)99])]), End], "Process P v1: outcome \"go\" of step \"a\" names no role that exists." },
        { [Step("a", "b"), new ProcessStep("b", StepDue.Deadline, [])], "Process P v1: step \"b\" is due but has no outcome: a dead end." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Definition_ThatIsWrong_NamesTheFault(ProcessStep[] steps, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => new ProcessDefinition("P", 1, steps)).Message);

    [Fact]
    public void Definitions_OfThePlan_AreRight_AndTheAnnualReportHasTwoReviewSteps()
    {
        var steps = PlanCycles.Defaults.ToDictionary(cycle => cycle.Code, cycle => ProcessCatalogue.CurrentFor(cycle).Definition);

        Assert.Equal(ReportProcesses.TargetRegistration, steps[PlanCycles.Targets].Code);
        Assert.Equal(["prepare", "review-1", "review-2", "correct", "approved", "waived"], steps[PlanCycles.Annual].Steps.Select(step => step.Code));
        Assert.Equal([Role.BoardLeader], steps[PlanCycles.Annual].Step("review-2").Find(Outcomes.Approve)!.By);
        Assert.Null(steps[PlanCycles.Annual].Step("review-2").Find(Outcomes.Withdraw));
    }

    private static ProcessStep Step(string code, string next) => new(code, StepDue.None, [new Outcome("go", next, [Role.BoardStaff])]);
}
