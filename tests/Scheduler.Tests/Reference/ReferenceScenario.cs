namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>A rehearsal scenario as docs/rehearsal.md describes it. Shares no type with the product on purpose.</summary>
internal sealed record ReferenceScenario(
    DateTimeOffset Start,
    DateTimeOffset End,
    IReadOnlyList<DateOnly> Holidays,
    IReadOnlyList<DateOnly> ExtraWorkingDays,
    IReadOnlyDictionary<string, ReferenceUnit> Units,
    IReadOnlyList<ReferencePerson> People,
    IReadOnlyList<ReferenceCycle> Cycles,
    IReadOnlyList<ReferenceAction> Actions);

internal sealed record ReferenceUnit(
    string Code, IReadOnlyList<string> Owes, DateOnly ValidFrom, DateOnly? ValidTo, string? Successor)
{
    public bool EndedOn(DateOnly date) => ValidTo is { } end && end <= date;

    public bool CoversDate(DateOnly date) => ValidFrom <= date && !EndedOn(date);
}

internal sealed record ReferenceAbsence(DateOnly From, DateOnly To, string? Delegate)
{
    public bool Includes(DateOnly date) => From <= date && date <= To;
}

internal sealed record ReferencePerson(
    string Email, string Role, string? Unit, IReadOnlyList<string> Portfolio, IReadOnlyList<ReferenceAbsence> Absences);

internal sealed record ReferenceEscalation(int AfterWorkingDays, string To);

internal sealed record ReferenceCycle(
    string Code,
    int CutoffMonth,
    int CutoffDay,
    int OpensDaysBefore,
    IReadOnlyList<int> Milestones,
    int LateEveryWorkingDays,
    IReadOnlyList<ReferenceEscalation> Escalation,
    int ReviewWorkingDays,
    int CorrectionWorkingDays,
    IReadOnlyList<string> ReviewSteps);

internal sealed record ReferenceAction(
    DateTimeOffset At, string Do, string By, string Obligation, string Reason, DateOnly? Until);
