using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>What the board was asked to see to, and is done.</summary>
public static class OpenItems
{
    /// <summary>Whether the board has been told of one of these matters, and it is not done yet.</summary>
    /// <param name="keys">Any of them.</param>
    public static Task<bool> AnyOpenAsync(this IQueryable<BoardItem> items, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        items.AnyAsync(item => item.ResolvedAt == null && keys.Contains(item.Key), cancellationToken);

    /// <summary>Marks those of the items that are still open; who saves saves it along.</summary>
    /// <param name="byId">Null: the program itself, because the cause is gone.</param>
    public static async Task ResolveAsync(this IQueryable<BoardItem> items, DateTimeOffset now, int? byId, CancellationToken cancellationToken) =>
        (await items.Where(item => item.ResolvedAt == null).ToListAsync(cancellationToken)).ForEach(item => item.Resolve(now, byId));
}
