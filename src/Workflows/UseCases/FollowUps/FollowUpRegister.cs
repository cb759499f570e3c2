using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.FollowUps;

/// <summary>The register of follow-ups, page by page: the open before the closed, the longest overdue first, then by deadline and number.</summary>
public static class FollowUpRegister
{
    /// <param name="visible">What the reader may see (I5).</param>
    /// <param name="personId">For whom "mine" is asked.</param>
    public static async Task<PageOf<FollowUpFile>> ReadAsync(
        PartyWorkflowDbContext db, IQueryable<FollowUp> visible, OfficeBook book, DateOnly today, int personId, FollowUpFilter filter, int page, CancellationToken cancellationToken)
    {
        var wanted = filter.Apply(db, visible.AsNoTracking(), book, today)
            .OrderBy(row => row.ClosedAt != null).ThenBy(row => row.DueBefore == null).ThenBy(row => row.DueBefore).ThenBy(row => row.Number);
        if (filter.IsMine)
        {
            // Who can do what is next is asked of the engine, which a database can't be.
            var open = await OpenAsync(db, wanted, book, today, cancellationToken);
            return open.Where(file => file.WaitsFor(personId) && filter.Finds?.Invoke(file.FollowUp.Number, file.FollowUp.Title) != false).ToList().ToPage(page);
        }

        PageOf<FollowUp> found;
        if (filter.Finds is { } finds)
        {
            // Looked through here: each store compares letters in its own way, and none as people who type without diacritics do.
            var texts = await wanted.Select(row => new { row.Id, row.Number, row.Title }).ToListAsync(cancellationToken);
            var ids = texts.Where(row => finds(row.Number, row.Title)).Select(row => row.Id).ToList().ToPage(page);
            var rows = await visible.AsNoTracking().Where(row => ids.Rows.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
            found = ids.Select(id => rows[id]);
        }
        else
        {
            found = await wanted.ToPageAsync(page, cancellationToken);
        }

        var files = (await FilesAsync(db, found.Rows, book, today, cancellationToken)).ToDictionary(file => file.FollowUp.Id);
        return found.Select(row => files[row.Id]);
    }

    /// <summary>Whatever waits for this person, of any kind: the longest overdue first.</summary>
    public static async Task<IReadOnlyList<FollowUpFile>> WaitingForAsync(
        PartyWorkflowDbContext db, IQueryable<FollowUp> visible, OfficeBook book, DateOnly today, int personId, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(db, visible.AsNoTracking().Where(row => row.ClosedAt == null), book, today, cancellationToken);
        return [.. open.Where(file => file.WaitsFor(personId))];
    }

    /// <summary>Of all of them, however many: the longest overdue first, then by deadline and number.</summary>
    private static async Task<IReadOnlyList<FollowUpFile>> OpenAsync(
        PartyWorkflowDbContext db, IQueryable<FollowUp> open, OfficeBook book, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (from row in open join process in db.Processes.AsNoTracking() on row.Id equals process.FollowUpId select new { FollowUp = row, Process = process })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new FollowUpFile(row.FollowUp, row.Process, book, today))
            .OrderBy(file => file.FollowUp.DueBefore ?? DateOnly.MaxValue).ThenBy(file => file.FollowUp.Number, StringComparer.Ordinal)];
    }

    /// <summary>In the order of the rows, of one page.</summary>
    private static async Task<IReadOnlyList<FollowUpFile>> FilesAsync(
        PartyWorkflowDbContext db, IReadOnlyList<FollowUp> rows, OfficeBook book, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => (Guid?)row.Id).ToList();
        var processes = await db.Processes.AsNoTracking().Where(row => ids.Contains(row.FollowUpId)).ToDictionaryAsync(row => row.FollowUpId!.Value, cancellationToken);
        return [.. rows.Select(row => new FollowUpFile(row, processes[row.Id], book, today))];
    }
}
