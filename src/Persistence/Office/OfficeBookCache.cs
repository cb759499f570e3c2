using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Persistence.Office;

/// <summary>Keeps the <see cref="OfficeBook"/> until <see cref="Forget"/> is called by what changed the configuration. One for each database.</summary>
public sealed class OfficeBookCache
{
    private volatile OfficeBook? _book;
    private int _generation;

    public async ValueTask<OfficeBook> GetAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        if (_book is { } known)
        {
            return known;
        }

        var generation = Volatile.Read(ref _generation);
        var book = await ReadAsync(db, cancellationToken);
        if (generation == Volatile.Read(ref _generation))
        {
            _book = book;
        }

        return book;
    }

    /// <summary>Call it after the commit: a book that is being read meanwhile is not kept.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _generation);
        _book = null;
    }

    /// <summary>As the database has it now, uncommitted changes of this context's transaction included.</summary>
    public static async Task<OfficeBook> ReadAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        var kinds = await db.UnitKinds.AsNoTracking().ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        var people = await db.People.AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);
        var settings = await db.Cycles.AsNoTracking().ToListAsync(cancellationToken);
        var cycles = settings.GroupBy(setting => setting.Code).Select(versions => versions.MaxBy(setting => setting.Version)!.Cycle);
        var days = await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken);
        var calendar = new WorkingCalendar(
            days.Where(day => !day.IsExtraWorkingDay).Select(day => day.Date),
            days.Where(day => day.IsExtraWorkingDay).Select(day => day.Date));
        return new OfficeBook(kinds, units, people, cycles, calendar);
    }
}
