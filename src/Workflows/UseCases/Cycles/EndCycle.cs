using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.UseCases.Cycles;

/// <summary>
/// An administrator ends a cycle from a year on, or takes its end back. What is open already stays and is reported as before; nothing
/// new opens.
/// An end that is taken back makes no report of the time between: what opens from then on is what is still ahead.
/// </summary>
public sealed class EndCycle(OfficeChange change)
{
    private const int LatestYear = 2199;

    /// <param name="Version">The version that the administrator saw (I8).</param>
    /// <param name="FromYear">The first year that is no longer owed; null: the end is taken back.</param>
    public sealed record Request(string Code, int Version, int ById, int? FromYear);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var desk = change.Desk;
        if (!await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await desk.ForbidAsync($"cycle:{request.Code}", "cycle", request.ById, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var current = await desk.Db.Cycles.AsNoTracking().Where(setting => setting.Code == request.Code)
            .OrderByDescending(setting => setting.Version)
            .FirstOrDefaultAsync(cancellationToken);
        var today = desk.Clock.Today;
        if (current is null)
        {
            return new Refusal("not_found");
        }

        if (current.Version != request.Version)
        {
            return new Refusal("changed_by_another");
        }

        if (request.FromYear is { } from && (from < today.Year || from > LatestYear))
        {
            return new Refusal("cycle_ends_in_past", "FromYear", today.Year);
        }

        if (request.FromYear is null && current.Cycle.LastYear is null)
        {
            return new Refusal("cycle_goes_on", "FromYear");
        }

        var cycle = current.Cycle with { LastYear = request.FromYear - 1 };
        if (current.Cycle.LastYear is { } before && cycle.IsOwedIn(before + 1))
        {
            // Owed longer than it was said: of the years between only what is still ahead.
            cycle = cycle with { OpensFrom = today };
        }

        desk.Db.Cycles.Add(current.Followed(cycle, request.ById, desk.Clock.Now));
        var action = request.FromYear is null ? "CycleGoesOn" : "CycleEnded";
        return await change.CommitAsync(transaction, action, $"cycle:{request.Code}", request.ById, new
        {
            before = current.Cycle,
            after = cycle
        }, cancellationToken);
    }
}
