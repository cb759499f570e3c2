using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Workflows.UseCases.Overview;

/// <summary>As much of an obligation as the overview shows: it reads those of all units, and a whole one is five times as much.</summary>
/// <param name="DaysLate">Of the submission that decided it (R14); null: none so far.</param>
public sealed record OverviewRow(
    Guid Id, int UnitId, int ResponsibleUnitId, bool IsWithBoard, string CycleCode, int Year, ObligationState State, DateOnly DueBefore, DateOnly? ReviewDueBefore, int? DaysLate)
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
}
