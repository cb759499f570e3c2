using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Workflows.UseCases.Overview;

/// <summary>A cycle and year of which there are obligations, with the cut-off that it has (exclusive).</summary>
public sealed record KnownSpan(string CycleCode, int Year, DateOnly Cutoff)
{
    /// <summary>Those that the reader sees any obligation of, the newest cut-off first.</summary>
    public static async Task<IReadOnlyList<KnownSpan>> ListAsync(IQueryable<Obligation> visible, CancellationToken cancellationToken)
    {
        var known = await visible.GroupBy(row => new { row.CycleCode, row.Year })
            .Select(rows => new { rows.Key.CycleCode, rows.Key.Year, Cutoff = rows.Max(row => row.OriginalDueBefore) }).ToListAsync(cancellationToken);
        return [.. known.Select(row => new KnownSpan(row.CycleCode, row.Year, row.Cutoff)).OrderByDescending(row => row.Cutoff).ThenBy(row => row.CycleCode, StringComparer.Ordinal)];
    }

    /// <summary>The year that is measured unless another is chosen: that of the newest cut-off that has passed, so that in January it is still the year before.</summary>
    public static int CurrentYear(IReadOnlyList<KnownSpan> known, DateOnly today) =>
        known.FirstOrDefault(span => span.Cutoff <= today)?.Year ?? (known.Count > 0 ? known[^1].Year : today.Year);
}
