using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Persistence;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>How many follow-ups of a kind are overdue, and how many of them wait for the board itself.</summary>
/// <param name="Kind">The register's word for it.</param>
public sealed record OverdueCount(string Kind, int Count, int TheBoards)
{
    private static readonly string[] Kinds = ["difficulty", "duty", "inspection", "adjustment"];

    public static async Task<IReadOnlyList<OverdueCount>> ReadAsync(PartyWorkflowDbContext db, IQueryable<FollowUp> visible, DateOnly today, CancellationToken cancellationToken)
    {
        var overdue = await visible.Where(row => row.ClosedAt == null && row.DueBefore <= today).Select(row => new
        {
            Kind = row is Difficulty ? "difficulty" : row is Duty ? "duty" : row is Inspection ? "inspection" : "adjustment",
            IsTheBoards = FollowUpFilter.TheBoards(db).Contains(row.Id),
        }).ToListAsync(cancellationToken);
        return [.. Kinds.Select(kind => new OverdueCount(kind, overdue.Count(row => row.Kind == kind), overdue.Count(row => row.Kind == kind && row.IsTheBoards)))];
    }
}
