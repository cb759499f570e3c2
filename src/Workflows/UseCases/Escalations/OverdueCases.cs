using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Overview;

namespace PartyWorkflow.Workflows.UseCases.Escalations;

/// <summary>What is overdue, the longest first, page by page.</summary>
public static class OverdueCases
{
    /// <param name="units">Of these, about which it is or who act; null: of all.</param>
    public static async Task<PageOf<OverdueCase<Obligation>>> ReportsAsync(
        PartyWorkflowDbContext db, IQueryable<Obligation> visible, OfficeBook book, DateOnly today, IReadOnlyList<int>? units, int page, CancellationToken cancellationToken)
    {
        var overdue = ObligationFilters.ByStatus(visible.AsNoTracking(), "overdue", today);
        overdue = units is null ? overdue : overdue.Where(row => units.Contains(row.UnitId) || units.Contains(row.ResponsibleUnitId));
        var found = await overdue.OrderBy(row => row.DueBefore).ThenBy(row => row.UnitId).ThenBy(row => row.Id).ToPageAsync(page, cancellationToken);
        var ids = found.Rows.Select(row => (Guid?)row.Id).ToList();
        var levels = (await db.Escalations.AsNoTracking().Where(row => ids.Contains(row.ObligationId) && row.ClosedAt == null).ToListAsync(cancellationToken)).ToLookup(row => row.ObligationId);
        return found.Select(row =>
        {
            var unit = Responsibility.Of(book, row, today);
            return new OverdueCase<Obligation>(row, unit, unit == row.UnitId ? null : row.UnitId, Contacts(book, unit, Role.BoardLeader, row.UnitId, today), Order(levels[row.Id]));
        });
    }

    /// <param name="units">Of these, about which it is or who act; null: of all.</param>
    public static async Task<PageOf<OverdueCase<FollowUpFile>>> FollowUpsAsync(
        PartyWorkflowDbContext db, IQueryable<FollowUp> visible, OfficeBook book, DateOnly today, IReadOnlyList<int>? units, int page, CancellationToken cancellationToken)
    {
        var overdue = visible.AsNoTracking().Where(row => row.ClosedAt == null && row.DueBefore <= today);
        overdue = units is null ? overdue : overdue.Where(row => units.Contains(row.UnitId) || (row.LeadUnitId != null && units.Contains(row.LeadUnitId.Value)));
        var found = await overdue.OrderBy(row => row.DueBefore).ThenBy(row => row.Number).ToPageAsync(page, cancellationToken);
        var ids = found.Rows.Select(row => (Guid?)row.Id).ToList();
        var processes = await db.Processes.AsNoTracking().Where(row => ids.Contains(row.FollowUpId)).ToDictionaryAsync(row => row.FollowUpId!.Value, cancellationToken);
        var levels = (await db.Escalations.AsNoTracking().Where(row => ids.Contains(row.FollowUpId) && row.ClosedAt == null).ToListAsync(cancellationToken)).ToLookup(row => row.FollowUpId);
        return found.Select(row =>
        {
            var file = new FollowUpFile(row, processes[row.Id], book, today);
            return new OverdueCase<FollowUpFile>(file, file.WaitsForUnit, file.IsFor == file.WaitsForUnit ? null : file.IsFor, file.Holders(), Order(levels[row.Id]));
        });
    }

    private static IReadOnlyList<Escalation> Order(IEnumerable<Escalation> levels) => [.. levels.OrderByDescending(level => level.Level)];

    private static IReadOnlyList<Person> Contacts(OfficeBook book, int? unit, Role ofTheBoard, int about, DateOnly today) =>
        unit is { } there ? book.Recipients.OfUnit(there, today) : book.Recipients.OfBoard(ofTheBoard, about, today);
}
