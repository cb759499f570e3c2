using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Workflows.Installation;

/// <summary>
/// Everything that a new office begins with, in the order in which it is added. A part is added here, and its key never changes again.
/// </summary>
internal static class PlanParts
{
    public static IEnumerable<OfficePart> All =>
    [
        .. PlanCycles.Defaults.Select(Of),
        .. PlanCatalogue.Forms().Select(Of),
        .. PlanKinds.All().Select(Of),
        .. PlanHolidays.Fixed().Select(Of),
        .. KnownHolidays.Years.Select(OfYear),
    ];

    private static OfficePart Of(Cycle cycle) => new(
        $"cycle:{cycle.Code}",
        (db, cancellationToken) => db.Cycles.AnyAsync(setting => setting.Code == cycle.Code, cancellationToken),
        db => db.Cycles.Add(CycleSetting.Of(cycle)),
        cycle);

    private static OfficePart Of(FixedHoliday holiday) => new(
        string.Create(CultureInfo.InvariantCulture, $"fixed-holiday:{holiday.Day}/{holiday.Month}"),
        (db, cancellationToken) => db.FixedHolidays.AnyAsync(row => row.Month == holiday.Month && row.Day == holiday.Day, cancellationToken),
        db => db.FixedHolidays.Add(holiday),
        new { holiday.Day, holiday.Month, holiday.FromYear, holiday.NameVi });

    /// <summary>The days of a year that the program knows (R4), as examples: nobody has declared the year complete. An office at work enters its own.</summary>
    private static OfficePart OfYear(int year)
    {
        var days = KnownHolidays.Days().Where(day => day.Date.Year == year).ToList();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return new(
            string.Create(CultureInfo.InvariantCulture, $"holidays:{year}"),
            async (db, cancellationToken) => await db.Obligations.AnyAsync(cancellationToken) || await db.CalendarDays.AnyAsync(day => day.Date >= first && day.Date <= last, cancellationToken),
            db => db.CalendarDays.AddRange(days),
            new { days = days.Select(day => new { day.Date, day.NameVi }) });
    }

    private static OfficePart Of(FormVersion form) => new(
        $"form:{form.Code}",
        (db, cancellationToken) => db.FormVersions.AnyAsync(row => row.Code == form.Code, cancellationToken),
        db => db.FormVersions.Add(form),
        new { form.Code, form.NameVi, form.NameEn, lines = form.Content.Lines.Count, sections = form.Content.Sections.Count });

    private static OfficePart Of(UnitKind kind) => new(
        $"kind:{kind.Code}",
        (db, cancellationToken) => db.UnitKinds.AnyAsync(row => row.Code == kind.Code, cancellationToken),
        db => db.UnitKinds.Add(kind),
        new { kind.Code, kind.Names, kind.Owed });
}
