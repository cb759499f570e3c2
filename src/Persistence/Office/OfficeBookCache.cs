using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Persistence.Office;

/// <summary>Keeps the <see cref="OfficeBook"/> until <see cref="Forget"/> is called by what changed the configuration. One for each database.</summary>
public sealed class OfficeBookCache
{
    private volatile OfficeBook? _book;

    public async ValueTask<OfficeBook> GetAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        _book ??= await ReadAsync(db, cancellationToken);

    public void Forget() => _book = null;

    private static async Task<OfficeBook> ReadAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken)
    {
        var kinds = await db.UnitKinds.AsNoTracking().ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().ToListAsync(cancellationToken);
        var people = await db.People.AsNoTracking().AsSplitQuery().ToListAsync(cancellationToken);
        var cycles = await db.Cycles.AsNoTracking().Select(setting => setting.Cycle).ToListAsync(cancellationToken);
        var days = await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken);
        var calendar = new WorkingCalendar(
            days.Where(day => !day.IsExtraWorkingDay).Select(day => day.Date),
            days.Where(day => day.IsExtraWorkingDay).Select(day => day.Date));
        return new OfficeBook(kinds, units, people, cycles, calendar);
    }
}
