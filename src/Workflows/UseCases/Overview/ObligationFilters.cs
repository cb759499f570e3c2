using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Workflows.UseCases.Overview;

/// <summary>The statuses by which obligations are counted and listed: one definition for a number and the list behind it.</summary>
public static class ObligationFilters
{
    public const int SoonDays = 7;

    public static IQueryable<Obligation> ByStatus(IQueryable<Obligation> obligations, string? status, DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        return status switch
        {
            "overdue" => obligations.Where(row => (row.State == ObligationState.Open || row.State == ObligationState.Returned) && row.DueBefore <= today),
            "due-soon" => obligations.Where(row => (row.State == ObligationState.Open || row.State == ObligationState.Returned) && row.DueBefore > today && row.DueBefore <= soon),
            "review" => obligations.Where(row => row.State == ObligationState.Submitted),
            "returned" => obligations.Where(row => row.State == ObligationState.Returned),
            // R18, R24: a waived one is neither, even if it was submitted before.
            "on-time" => obligations.Where(row => row.State != ObligationState.Waived && row.Timeliness != null && row.Timeliness.DaysLate == 0),
            "late" => obligations.Where(row => row.State != ObligationState.Waived && row.Timeliness != null && row.Timeliness.DaysLate > 0),
            "waived" => obligations.Where(row => row.State == ObligationState.Waived),
            _ => obligations,
        };
    }
}
