using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Forms;

namespace PartyWorkflow.Persistence.Office;

/// <summary>
/// Keeps the <see cref="OfficeBook"/> as long as its stamp in the database stands, whichever node changed the configuration. One for each database.
/// Each unit of work (a context, until it forgets) asks for the stamp once, so that it sees one office throughout.
/// </summary>
public sealed class OfficeBookCache
{
    private volatile Kept? _kept;

    public async ValueTask<OfficeBook> GetAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        if (db.Office is { } seen)
        {
            return seen;
        }

        var number = await db.OfficeStamps.AsNoTracking().Where(stamp => stamp.Id == OfficeStamp.TheOnly).Select(stamp => stamp.Number).SingleAsync(cancellationToken);
        if (_kept is not { } kept || kept.Number != number)
        {
            // Read after the number: a change that comes between is read twice rather than missed.
            kept = new Kept(number, await ReadAsync(db, cancellationToken));
            _kept = kept;
        }

        return db.Office = kept.Book;
    }

    /// <summary>As the database has it now, uncommitted changes of this context's transaction included; in the same order whichever store gave it.</summary>
    public static async Task<OfficeBook> ReadAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        var kinds = await db.UnitKinds.AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        var people = await db.People.AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);
        var settings = await db.Cycles.AsNoTracking().ToListAsync(cancellationToken);
        var cycles = settings.GroupBy(setting => setting.Code).Select(versions => versions.MaxBy(setting => setting.Version)!.Cycle).OrderBy(cycle => cycle.Code, StringComparer.Ordinal);
        var forms = await db.FormVersions.AsNoTracking().ToListAsync(cancellationToken);
        var days = await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken);
        var calendar = new WorkingCalendar(
            days.Where(day => !day.IsExtraWorkingDay).Select(day => day.Date),
            days.Where(day => day.IsExtraWorkingDay).Select(day => day.Date),
            await db.FixedHolidays.AsNoTracking().ToListAsync(cancellationToken));
        var complete = await db.YearDeclarations.AsNoTracking().Where(declared => declared.TakenBackAt == null).Select(declared => declared.Year).ToListAsync(cancellationToken);
        return new OfficeBook(
            kinds.OrderBy(kind => kind.Code, StringComparer.Ordinal),
            units.OrderBy(unit => unit.Id),
            people.OrderBy(person => person.Id),
            cycles,
            new FormBook(forms),
            calendar,
            complete);
    }

    private sealed record Kept(long Number, OfficeBook Book);
}
