using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>One escalation level (R13): whom it goes to, and how many working days after the day of <c>LATE-0</c>.</summary>
public sealed record EscalationStep(int AfterWorkingDays, Role To);

/// <summary>
/// A reporting cycle (R6): what is due before which day of the year, when it opens, whom it reminds and who reviews it.
/// Every number is data that an administrator edits; nothing in code names a cycle's date.
/// </summary>
/// <param name="OpensFrom">
/// The local day on which the cycle, or its cut-off, was decided: nothing of it opens before, and no deadline that had passed by then opens at all.
/// Null: the cycle is as old as the installation.
/// </param>
/// <param name="LastYear">The last year that is owed; null: it goes on. What is open already stays.</param>
public sealed record Cycle(
    string Code,
    string NameVi,
    string NameEn,
    MonthDay Cutoff,
    int OpensDaysBefore,
    IReadOnlyList<int> Milestones,
    int LateEveryWorkingDays,
    IReadOnlyList<EscalationStep> Escalation,
    int ReviewWorkingDays,
    int CorrectionWorkingDays,
    IReadOnlyList<Role> ReviewSteps,
    DateOnly? OpensFrom = null,
    int? LastYear = null,
    string? FormCode = null)
{
    /// <summary>The form on which its reports are made. Settings from before forms were data name none.</summary>
    public string FormCode { get; init; } = FormCode ?? PlanForms.CodeFor(Code);

    /// <summary>The cut-off of the cycle in <paramref name="year"/> (R2).</summary>
    public Deadline DeadlineIn(int year) => new(Cutoff.In(year));

    /// <summary>Whether the cycle is owed in <paramref name="year"/>.</summary>
    public bool IsOwedIn(int year) => LastYear is null || year <= LastYear;

    /// <summary>The nominal opening date (R7).</summary>
    public DateOnly OpensOn(int year) => Cutoff.In(year).AddDays(-OpensDaysBefore);
}
