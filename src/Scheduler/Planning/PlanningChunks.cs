using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>Plans in chunks until nothing is due, in sending hours only (R21), so that memory does not grow with what there is.</summary>
internal static class PlanningChunks
{
    public const int Size = 500;

    /// <summary>One after the other. Whoever loses more often is not in a race.</summary>
    private const int MostLostRaces = 5;

    /// <param name="now">The instant of the sweep: what falls due later is the next one's.</param>
    /// <param name="planChunk">How many notices a chunk planned; null: nothing is due any more.</param>
    /// <returns>How many notices were planned.</returns>
    public static async Task<int> RunAsync(CaseDesk desk, DateTimeOffset now, Func<OfficeBook, Task<int?>> planChunk, CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        if (!book.Calendar.IsInSendingHours(now))
        {
            return 0;
        }

        var (planned, lost) = (0, 0);
        while (true)
        {
            desk.Db.Forget();
            try
            {
                if (await planChunk(book) is not { } count)
                {
                    return planned;
                }

                planned += count;
                lost = 0;
            }
            catch (Exception fault) when (desk.Db.IsLostRace(fault) && ++lost <= MostLostRaces)
            {
                // Its transaction is undone, and what it took is due still.
            }
        }
    }
}
