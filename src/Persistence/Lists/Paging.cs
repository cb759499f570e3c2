using Microsoft.EntityFrameworkCore;

namespace PartyWorkflow.Persistence.Lists;

/// <summary>Cuts lists into pages. A number beyond the last page, of an old link or a list that has become shorter, is the last page.</summary>
public static class Paging
{
    public const int Size = 50;

    /// <param name="ordered">In an order that leaves nothing to chance: two pages must not show the same row.</param>
    public static async Task<PageOf<T>> ToPageAsync<T>(this IQueryable<T> ordered, int number, CancellationToken cancellationToken, int size = Size)
    {
        var total = await ordered.CountAsync(cancellationToken);
        var page = Within(number, total, size);
        return new(total == 0 ? [] : await ordered.Skip((page - 1) * size).Take(size).ToListAsync(cancellationToken), page, total, size);
    }

    /// <summary>Of a list that is in memory as a whole.</summary>
    public static PageOf<T> ToPage<T>(this IReadOnlyCollection<T> ordered, int number, int size = Size)
    {
        var page = Within(number, ordered.Count, size);
        return new([.. ordered.Skip((page - 1) * size).Take(size)], page, ordered.Count, size);
    }

    private static int Within(int number, int total, int size) => Math.Clamp(number, 1, IPage.LastOf(total, size));
}
