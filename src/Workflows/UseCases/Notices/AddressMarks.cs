using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>Addresses that take no mail (docs/adr/0007): marking one, and letting go what was held for its person. Nothing is committed here.</summary>
public sealed class AddressMarks(CaseDesk desk)
{
    /// <summary>The open mark, an item for the board and an audit row; nothing when it is marked already.</summary>
    public async Task MarkAsync(string address, int personId, string answer, CancellationToken cancellationToken)
    {
        var isMarked = desk.Db.RefusedAddresses.Local.Any(row => row.Address == address && row.ClearedAt is null)
            || await desk.Db.RefusedAddresses.AnyAsync(row => row.Address == address && row.ClearedAt == null, cancellationToken);
        if (isMarked)
        {
            return;
        }

        var now = desk.Clock.Now;
        desk.Db.RefusedAddresses.Add(RefusedAddress.Mark(address, personId, answer, now));
        desk.RaiseItem(BoardItem.Raise(BoardItemKind.AddressRefused, KeyOf(personId), now, detail: answer));
        desk.Db.AppendAudit(AuditEntry.Of("AddressRefused", $"person:{personId}", now));
    }

    /// <summary>Those of the addresses that are marked; in other letters, too, where the store takes them for the same.</summary>
    public async Task<IReadOnlySet<string>> AmongAsync(IReadOnlyCollection<string> addresses, CancellationToken cancellationToken) =>
        (await desk.Db.RefusedAddresses.AsNoTracking().Where(row => row.ClearedAt == null && EF.Parameter(addresses).Contains(row.Address)).Select(row => row.Address).ToListAsync(cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The person can be reached again: their board item is done, and what was held is planned, of each matter's reminders only the latest (R21).
    /// Whether it is still true is asked at delivery (R10).
    /// </summary>
    public async Task<int> ReleaseAsync(int personId, int byId, CancellationToken cancellationToken)
    {
        var (now, key) = (desk.Clock.Now, KeyOf(personId));
        await desk.Db.BoardItems.Where(item => item.Key == key).ResolveAsync(now, byId, cancellationToken);
        var held = await desk.Db.Notices.Where(notice => notice.RecipientId == personId && notice.State == NoticeState.Held).ToListAsync(cancellationToken);
        var older = held.Where(notice => notice.Kind is NoticeKind.Reminder or NoticeKind.Late or NoticeKind.TaskReminder or NoticeKind.TaskOverdue)
            .GroupBy(notice => notice.ObligationId ?? notice.FollowUpId).SelectMany(matter => matter.OrderByDescending(notice => notice.DueAt).Skip(1)).ToList();
        older.ForEach(notice => notice.Cancel("superseded"));
        var released = held.Except(older).ToList();
        released.ForEach(notice => notice.Release(now));
        return released.Count;
    }

    private static string KeyOf(int personId) => $"address:{personId}";
}
