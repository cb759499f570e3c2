using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>
/// What an office still lacks before its first obligation can open and be followed to its end, as <see cref="ReadFirstSteps"/> found
/// it.
/// </summary>
public sealed record FirstSteps
{
    /// <summary>How many units there are today, or to come, that owe something.</summary>
    public required int ReportingUnits { get; init; }

    /// <summary>Reporting units without a secretary or preparer: their reminders would reach nobody (R11).</summary>
    public required IReadOnlyList<ReportingUnit> WithoutPeople { get; init; }

    /// <summary>People with a role who have not set a password yet, and so can't sign in.</summary>
    public required int WithoutPassword { get; init; }

    /// <summary>Those of them who have no link with which they could: never invited, or the link has expired or was withdrawn.</summary>
    public required int NotInvited { get; init; }

    public required bool HasBoardStaff { get; init; }

    public required bool HasBoardLeader { get; init; }

    public required bool HasSupervisor { get; init; }

    /// <summary>Reporting units that nobody of the board's staff looks after: all of the staff would get their escalations (R13).</summary>
    public required IReadOnlyList<ReportingUnit> WithoutStaff { get; init; }

    /// <summary>The newest test mail's state; null: nobody has asked for one.</summary>
    public required NoticeState? TestMail { get; init; }

    /// <summary>When a mail server last accepted a test mail; null: it never did.</summary>
    public required DateTimeOffset? TestMailSentAt { get; init; }

    /// <summary>This year or the next, where its holidays are not all entered (R4).</summary>
    public required IReadOnlyList<int> IncompleteYears { get; init; }

    /// <summary>How many obligations have opened so far.</summary>
    public required int Opened { get; init; }

    /// <summary>What opens next, all on one date; none: nothing will, as the office is.</summary>
    public required IReadOnlyList<ComingOpening> Next { get; init; }

    /// <summary>What would open next if there were units for every cycle; null: every cycle has ended.</summary>
    public required ComingOpening? NextByCalendar { get; init; }

    public bool HasUnits => ReportingUnits > 0;

    public bool HasPeople => HasUnits && WithoutPeople.Count == 0;

    public bool HasBoard => HasBoardStaff && HasBoardLeader && HasSupervisor;

    public bool HasPortfolios => HasUnits && WithoutStaff.Count == 0;

    public bool IsMailTried => TestMailSentAt is not null;

    public bool AreHolidaysComplete => IncompleteYears.Count == 0;

    public bool AreDone => HasPeople && HasBoard && HasPortfolios && IsMailTried && AreHolidaysComplete;
}
