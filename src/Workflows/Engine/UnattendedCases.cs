using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>
/// Holds the board's items against what is: cases that wait for nobody have one, and one whose cause is gone is closed by itself (R11, R18). An act that leaves a
/// case to nobody raises its item itself; here is found what the office's own changes do, and the calendar.
/// </summary>
public sealed class UnattendedCases(CaseDesk desk)
{
    private static readonly BoardItemKind[] Ours =
        [BoardItemKind.UnitWithoutRecipient, BoardItemKind.RoleWithoutRecipient, BoardItemKind.ObligationWithoutUnit, BoardItemKind.FollowUpWithoutUnit];

    /// <summary>Raises what is missing: after a change of the office, and once a day. The caller saves it.</summary>
    /// <param name="files">The open follow-ups, of <see cref="OpenFilesAsync"/>.</param>
    public async Task RaiseAsync(OfficeBook book, IReadOnlyList<FollowUpFile> files, CancellationToken cancellationToken)
    {
        var (now, today) = (desk.Clock.Now, desk.Clock.Today);
        var units = await TheUnits(desk.Db.Obligations.AsNoTracking()).Select(row => row.ResponsibleUnitId).Distinct().ToListAsync(cancellationToken);
        foreach (var unit in units.Where(unit => book.Recipients.OfUnit(unit, today).Count == 0 && !book.Unit(unit).HasEndedBy(today)))
        {
            var example = await TheUnits(desk.Db.Obligations.AsNoTracking()).Where(row => row.ResponsibleUnitId == unit)
                .OrderBy(row => row.DueBefore).ThenBy(row => row.Id).Select(row => row.Id).FirstAsync(cancellationToken);
            desk.RaiseItem(NobodyThere.ItemOf(unit, now, example));
        }

        foreach (var item in files.Select(file => NobodyThere.ItemFor(file, now)).OfType<BoardItem>())
        {
            desk.RaiseItem(item);
        }
    }

    /// <summary>
    /// Closes what is put right; whether anything is to be saved, which the caller does. Reads the open items first, of which there are few: a sweep may ask each time.
    /// </summary>
    /// <param name="files">The open follow-ups, where the caller has read them; null: they are read if there is anything to close.</param>
    public async Task<bool> ResolveAsync(OfficeBook book, CancellationToken cancellationToken, IReadOnlyList<FollowUpFile>? files = null)
    {
        var open = await desk.Db.BoardItems.Where(item => item.ResolvedAt == null && Ours.Contains(item.Kind)).ToListAsync(cancellationToken);
        if (open.Count == 0)
        {
            return false;
        }

        files ??= await OpenFilesAsync(book, cancellationToken);
        var matters = files.Select(file => NobodyThere.ItemFor(file, desk.Clock.Now)?.Key).OfType<string>().ToHashSet();
        var isAny = false;
        foreach (var item in open)
        {
            if (!matters.Contains(item.Key) && !await StandsAsync(item, book, cancellationToken))
            {
                item.Resolve(desk.Clock.Now, null);
                isAny = true;
            }
        }

        return isAny;
    }

    private async Task<bool> StandsAsync(BoardItem item, OfficeBook book, CancellationToken cancellationToken) => item.Kind switch
    {
        BoardItemKind.UnitWithoutRecipient => item.UnitId is { } unit && book.Recipients.OfUnit(unit, desk.Clock.Today).Count == 0
            && await TheUnits(desk.Db.Obligations).AnyAsync(row => row.ResponsibleUnitId == unit, cancellationToken),
        BoardItemKind.ObligationWithoutUnit => await desk.Db.Obligations.AnyAsync(
            row => row.Id == item.ObligationId && row.IsWithBoard && (row.State == ObligationState.Open || row.State == ObligationState.Returned), cancellationToken),
        BoardItemKind.RoleWithoutRecipient => Enum.TryParse<Role>(item.Detail, out var role) && book.Recipients.OfBoard(role, null, desk.Clock.Today).Count == 0,
        _ => false,
    };

    /// <summary>Those that a unit has to act on (R10).</summary>
    private static IQueryable<Obligation> TheUnits(IQueryable<Obligation> obligations) =>
        obligations.Where(row => !row.IsWithBoard && (row.State == ObligationState.Open || row.State == ObligationState.Returned));

    /// <summary>Every follow-up that is not closed.</summary>
    public async Task<IReadOnlyList<FollowUpFile>> OpenFilesAsync(OfficeBook book, CancellationToken cancellationToken)
    {
        var open = await (from row in desk.Db.FollowUps.AsNoTracking().Where(row => row.ClosedAt == null)
                          join process in desk.Db.Processes.AsNoTracking() on row.Id equals process.FollowUpId
                          select new { FollowUp = row, Process = process }).ToListAsync(cancellationToken);
        return [.. open.Select(row => new FollowUpFile(row.FollowUp, row.Process, book, desk.Clock.Today))];
    }
}
