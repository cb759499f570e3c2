using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Workflows.Definitions;

/// <summary>
/// "Annual target registration" and "periodic report": draft -> submitted -> review step(s) -> approved, or returned -> corrected.
/// The roles that approve, in order, come from the cycle; a run keeps those with which it began.
/// </summary>
public static class ReportProcesses
{
    public const string TargetRegistration = "TARGET_REGISTRATION";
    public const string PeriodicReport = "PERIODIC_REPORT";

    public const string Prepare = "prepare";
    public const string Correct = "correct";
    public const string Approved = "approved";
    public const string Waived = "waived";

    private static readonly Role[] Unit = [Role.UnitSecretary];
    private static readonly Role[] Board = [Role.BoardStaff, Role.BoardLeader];
    private static readonly Role[] Leader = [Role.BoardLeader];

    public static string CodeFor(Cycle cycle) => cycle.Code == PlanCycles.Targets ? TargetRegistration : PeriodicReport;

    public static string Review(int step) => $"review-{step + 1}";

    public static ProcessDefinition Version1(string code, IReadOnlyList<Role> reviewSteps)
    {
        var reviews = reviewSteps.Select((role, index) => ReviewStep(role, index, index == reviewSteps.Count - 1));
        return new ProcessDefinition(code, 1, [UnitStep(Prepare), .. reviews, UnitStep(Correct), ProcessStep.End(Approved), ProcessStep.End(Waived)]);
    }

    private static ProcessStep UnitStep(string code) => new(code, StepDue.Deadline,
    [
        new Outcome(Outcomes.Submit, Review(0), Unit),
        new Outcome(Outcomes.Extend, code, Leader, Inputs.Reason, Party.Board),
        new Outcome(Outcomes.Waive, Waived, Leader, Inputs.Reason, Party.Board),
    ]);

    /// <summary>A leader may complete a staff step, not the other way round. Only before the first review can the unit withdraw (R19).</summary>
    private static ProcessStep ReviewStep(Role role, int index, bool isLast)
    {
        List<Outcome> outcomes =
        [
            new(Outcomes.Approve, isLast ? Approved : Review(index + 1), role == Role.BoardStaff ? Board : [role], Of: Party.Board, NotWhoTook: Outcomes.Submit),
            new(Outcomes.Return, Correct, Board, Inputs.Reason, Party.Board),
        ];
        if (index == 0)
        {
            outcomes.Add(new Outcome(Outcomes.Withdraw, Prepare, Unit));
            outcomes.Add(new Outcome(Outcomes.WithdrawCorrection, Correct, Unit));
        }

        return new ProcessStep(Review(index), StepDue.Review, outcomes);
    }
}
