using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Web.Display;

namespace PartyWorkflow.Web.Pages.Dashboard;

/// <summary>As much of an obligation as the overview shows: it reads those of all units, and a whole one is five times as much.</summary>
public sealed record OverviewRow(Guid Id, int UnitId, string CycleCode, int Year, ObligationState State, DateOnly DueBefore, DateOnly? ReviewDueBefore, int? DaysLate)
{
    public bool IsOpenOrReturned => State is ObligationState.Open or ObligationState.Returned;

    /// <summary>Counted by the list's own definition: <see cref="ObligationFilters"/>, which a database can read, says the same.</summary>
    public bool Is(string status, DateOnly today) => status switch
    {
        "overdue" => IsOpenOrReturned && DueBefore <= today,
        "due-soon" => IsOpenOrReturned && DueBefore > today && DueBefore <= today.AddDays(ObligationFilters.SoonDays),
        "review" => State == ObligationState.Submitted,
        _ => throw new ArgumentException($"{status} is not counted here.", nameof(status)),
    };

    public ReportStatus StatusAt(DateTimeOffset now) => ReportStatus.Of(State, DaysLate, DueBefore, now);
}
