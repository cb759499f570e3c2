using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Workflows.Tests.Installation;

/// <summary>R4: the fixed dates and the days that are known come as data, once, and no year is complete by that.</summary>
public sealed class InstallHolidaysTests
{
    [Theory, Stores]
    public async Task AnOffice_GetsTheFourDatesAndTheKnownDays_AndNoYearIsComplete(StoreKind store)
    {
        await using var office = await EmptyOffice.MigratedAsync(store);

        await office.InstallAsync();
        await office.InstallAsync();

        Assert.Equal(PlanHolidays.Fixed().Select(Said).Order(), (await office.ReadAsync(db => db.FixedHolidays.AsNoTracking().ToListAsync())).Select(Said).Order());
        Assert.Equal(KnownHolidays.Days().Count, await office.ReadAsync(db => db.CalendarDays.CountAsync()));
        Assert.Equal([2025, 2026, 2027], KnownHolidays.Years);
        Assert.Equal(0, await office.ReadAsync(db => db.YearDeclarations.CountAsync()));
    }

    /// <summary>The fixed dates were in the program once: an office that comes from there gets them as rows, and its own days stay.</summary>
    [Theory, Stores]
    public async Task AnOfficeOfBefore_KeepsItsDays_AndWhatWasEndedStaysEnded(StoreKind store)
    {
        await using var office = await EmptyOffice.MigratedAsync(store);
        await office.SaveAsync(CalendarDay.Holiday(new(2026, 2, 17), "Tết của cơ quan"), FixedHoliday.On(2, 9, "Quốc khánh", FixedHoliday.Always, 2030));

        await office.InstallAsync();
        await office.InAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            db.FixedHolidays.Remove(await db.FixedHolidays.SingleAsync(row => row.Month == 1));
            await db.SaveChangesAsync();
        });
        await office.InstallAsync();

        Assert.Equal(["4/30 ", "5/1 ", "9/2 2030"], (await office.ReadAsync(db => db.FixedHolidays.AsNoTracking().ToListAsync())).OrderBy(row => row.Month).Select(row => $"{row.Month}/{row.Day} {row.ToYear}"));
        Assert.Equal(["Tết của cơ quan"], await office.ReadAsync(db => db.CalendarDays.Where(day => day.Date < new DateOnly(2027, 1, 1) && day.Date > new DateOnly(2025, 12, 31)).Select(day => day.NameVi).ToListAsync()));
    }

    private static string Said(FixedHoliday holiday) => FormattableString.Invariant($"{holiday.Month:00}-{holiday.Day:00} {holiday.NameVi} {holiday.FromYear}-{holiday.ToYear}");
}
