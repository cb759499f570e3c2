using System.Linq.Expressions;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Domain.Measures;

/// <summary>
/// R24, said once: an expression, so that a database counts by the same words as the program does. Pages, exports, charts and the API take their numbers
/// from it and count nothing by themselves.
/// </summary>
public static class ReportingRule
{
    /// <summary>
    /// An obligation is due when it is not waived, and either was submitted (R14: the first submission that was not withdrawn) or its deadline in force has passed (R2).
    /// Who is responsible does not matter: an obligation of a merged unit is one, as before.
    /// </summary>
    /// <param name="now">The instant at which it is asked; a deadline has passed from its own instant on.</param>
    public static Expression<Func<Obligation, ReportStanding>> StandingAt(DateTimeOffset now)
    {
        // A deadline is a local midnight: it has passed exactly when its date is today or before.
        var today = OfficeZone.LocalDate(now);
        return obligation =>
            obligation.State == ObligationState.Waived ? ReportStanding.NotDue
            : obligation.Timeliness != null ? (obligation.Timeliness.DaysLate == 0 ? ReportStanding.OnTime : ReportStanding.Late)
            : obligation.DueBefore <= today ? ReportStanding.Missing : ReportStanding.NotDue;
    }
}
