using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>
/// An administrator founds a unit, corrects its name, or ends it with or without a successor (R18). Code, kind and first day stay once it is founded:
/// a unit that becomes another one by decision ends, and the other one is founded, so that a past year shows as it was (I10).
/// </summary>
public sealed class SaveUnit(OfficeChange change)
{
    /// <param name="Id">Null: a new unit.</param>
    /// <param name="LastDay">Included; null: it goes on.</param>
    public sealed record Request(
        int? Id, string? Seen, int ById, string? Code, string? Kind, DateOnly? ValidFrom, string? NameVi, string? NameEn, string? Mailbox, DateOnly? LastDay, int? SuccessorId);

    /// <summary>The unit's id.</summary>
    public async Task<Result<int>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (!await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"unit:{request.Id}", "unit", request.ById, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var db = change.Desk.Db;
        var book = await OfficeBookCache.ReadAsync(db, cancellationToken);
        var unit = request.Id is { } id ? await db.Units.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        if (request.Id is not null && unit is null)
        {
            return new Refusal("not_found");
        }

        if (unit is not null && StampOf(unit) != request.Seen)
        {
            return new Refusal("changed_by_another");
        }

        var entry = EntryOf(request, unit, book);
        var faults = UnitRules.FaultsOf(entry, unit, book, new UnitLives(book, entry), change.Desk.Clock.Today).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var before = unit is null ? null : Facts(unit);
        unit = Write(db.Units, unit, entry, change.Desk.Clock.Today);
        End(unit, entry, request.SuccessorId);
        var (action, facts) = (before is null ? "UnitFounded" : "UnitChanged", new { before, after = Facts(unit) });
        var saved = await change.CommitAsync(transaction, action, $"unit:{unit.Code}", request.ById, facts, cancellationToken);
        return saved.IsDone ? unit.Id : new Result<int>(0, saved.Refusals);
    }

    public static string StampOf(ReportingUnit unit) => OfficeChange.Stamp(Facts(unit));

    internal static object Facts(ReportingUnit unit) =>
        new { unit.Code, unit.NameVi, unit.NameEn, unit.KindCode, unit.ValidFrom, unit.ValidTo, unit.SuccessorId, unit.Mailbox };

    /// <summary>Everything but its end, which may name a unit that has no id yet.</summary>
    internal static ReportingUnit Write(DbSet<ReportingUnit> units, ReportingUnit? unit, UnitEntry entry, DateOnly today)
    {
        unit ??= units.Add(ReportingUnit.Found(entry.Code!, "", "", entry.Kind!, entry.ValidFrom!.Value, enteredOn: today)).Entity;
        unit.Rename(entry.NameVi!, entry.NameEn!, string.IsNullOrEmpty(entry.Mailbox) ? null : entry.Mailbox);
        return unit;
    }

    internal static void End(ReportingUnit unit, UnitEntry entry, int? successorId)
    {
        if (entry.EndsFrom is { } end)
        {
            unit.End(end, successorId);
        }
        else
        {
            unit.GoOn();
        }
    }

    private static UnitEntry EntryOf(Request request, ReportingUnit? unit, OfficeBook book) => new(
        unit?.Code ?? request.Code?.Trim(), unit?.KindCode ?? request.Kind, unit?.ValidFrom ?? request.ValidFrom, request.NameVi?.Trim(), request.NameEn?.Trim(),
        request.Mailbox?.Trim(), request.LastDay?.AddDays(1), UnitRules.CodeOf(request.SuccessorId, book));
}
