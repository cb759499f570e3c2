using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>What a rehearsal plays: an office, a calendar and what its people do.</summary>
public sealed record Scenario(
    DateTimeOffset Start,
    DateTimeOffset End,
    IReadOnlyList<DateOnly> Holidays,
    IReadOnlyList<DateOnly> ExtraWorkingDays,
    IReadOnlyList<ScenarioKind> UnitKinds,
    IReadOnlyList<ScenarioUnit> Units,
    IReadOnlyList<ScenarioPerson> People,
    IReadOnlyList<Cycle> Cycles,
    IReadOnlyList<ScenarioAction> Actions);

public sealed record ScenarioKind(string Code, string Name, IReadOnlyList<string> Owes);

/// <param name="ValidTo">The first day on which the unit no longer exists.</param>
public sealed record ScenarioUnit(string Code, string Name, string Kind, DateOnly ValidFrom, DateOnly? ValidTo, string? Successor);

public sealed record ScenarioPerson(string Email, string Name, Role Role, string? Unit, IReadOnlyList<string> Portfolio, IReadOnlyList<ScenarioAbsence> Absences);

public sealed record ScenarioAbsence(DateOnly From, DateOnly To, string Delegate);

public enum ScenarioVerb
{
    Submit,
    Return,
    Withdraw,
    Approve,
    Extend,
    Waive,
    SchedulerDown,
    SchedulerUp,
}

/// <param name="By">E-mail of who acts; null for the scheduler's own.</param>
public sealed record ScenarioAction(DateTimeOffset At, ScenarioVerb Do, string? By, ObligationKey? Obligation, string? Reason, DateOnly? Until)
{
    /// <summary>The verb as scenarios and events write it.</summary>
    public static string Word(ScenarioVerb verb) => verb switch
    {
        ScenarioVerb.Submit => "submit",
        ScenarioVerb.Return => "return",
        ScenarioVerb.Withdraw => "withdraw",
        ScenarioVerb.Approve => "approve",
        ScenarioVerb.Extend => "extend",
        ScenarioVerb.Waive => "waive",
        ScenarioVerb.SchedulerDown => "scheduler-down",
        ScenarioVerb.SchedulerUp => "scheduler-up",
    };
}
