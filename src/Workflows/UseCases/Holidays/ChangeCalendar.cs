using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>
/// R4: holidays, make-up days and fixed dates are data. A change is saved as it was previewed, over the calendar that was previewed (I8): whole, audited day by day,
/// and everything still open is planned afresh.
/// </summary>
public sealed class ChangeCalendar(CaseDesk desk, Replanning replanning)
{
    /// <param name="Seen">The <see cref="CalendarEntries.Stamp"/> of the calendar that the preview was worked out over.</param>
    public sealed record Request(CalendarChange Change, string? Seen, int PersonId);

    public async Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        var (change, before) = (request.Change, await EntriesAsync(desk.Db, cancellationToken));
        if (before.With(change).Stamp == before.Stamp)
        {
            // Confirmed twice, or two who meant the same.
            return Result.Done;
        }

        if (before.Stamp != request.Seen)
        {
            return new Refusal("calendar_changed");
        }

        var faults = CalendarChecks.FaultsOf(change, before, desk.Clock.Today.Year);
        if (faults.Count > 0)
        {
            return new Result(faults);
        }

        await WriteDaysAsync(request, before, cancellationToken);
        await WriteFixedAsync(request, before, cancellationToken);
        await desk.Db.SaveChangesAsync(cancellationToken);
        var replanned = await replanning.AfterCalendarChangeAsync(before.Calendar(), cancellationToken);
        if (replanned.IsDone)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return replanned;
    }

    /// <summary>What is entered now.</summary>
    public static async Task<CalendarEntries> EntriesAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        new(await db.CalendarDays.AsNoTracking().ToListAsync(cancellationToken), await db.FixedHolidays.AsNoTracking().ToListAsync(cancellationToken));

    private async Task WriteDaysAsync(Request request, CalendarEntries before, CancellationToken cancellationToken)
    {
        var dates = request.Change.Days.Select(day => day.Date).Concat(request.Change.Removed).ToHashSet();
        var (first, last) = dates.Count == 0 ? (DateOnly.MaxValue, DateOnly.MinValue) : (dates.Min(), dates.Max());
        var rows = await desk.Db.CalendarDays.Where(row => row.Date >= first && row.Date <= last).ToDictionaryAsync(row => row.Date, cancellationToken);
        var after = before.With(request.Change);
        foreach (var date in dates.Where(date => before.DayOn(date) != after.DayOn(date)).Order())
        {
            var (row, day) = (rows.GetValueOrDefault(date), after.DayOn(date));
            if (day is null)
            {
                desk.Db.CalendarDays.Remove(row!);
            }
            else if (row is null)
            {
                desk.Db.CalendarDays.Add(day.IsExtraWorkingDay ? CalendarDay.ExtraWorkingDay(date, day.NameVi) : CalendarDay.Holiday(date, day.NameVi));
            }
            else
            {
                row.Change(day.NameVi, day.IsExtraWorkingDay);
            }

            Audit($"calendar:{date:yyyy-MM-dd}", new { date, name = day?.NameVi, extraWorkingDay = day?.IsExtraWorkingDay, removed = day is null }, request.PersonId);
        }
    }

    private async Task WriteFixedAsync(Request request, CalendarEntries before, CancellationToken cancellationToken)
    {
        var keys = request.Change.Fixed.Select(CalendarEntries.KeyOf).Concat(request.Change.FixedRemoved).Distinct();
        var rows = await desk.Db.FixedHolidays.ToDictionaryAsync(row => new FixedDateKey(row.Day, row.Month, row.FromYear), cancellationToken);
        var after = before.With(request.Change);
        foreach (var key in keys.Where(key => before.FixedDate(key) != after.FixedDate(key)))
        {
            var (row, said) = (rows.GetValueOrDefault(key), after.FixedDate(key));
            if (said is null)
            {
                desk.Db.FixedHolidays.Remove(row!);
            }
            else if (row is null)
            {
                desk.Db.FixedHolidays.Add(FixedHoliday.On(said.Day, said.Month, said.NameVi, said.FromYear, said.ToYear));
            }
            else
            {
                row.Change(said.NameVi, said.ToYear);
            }

            Audit($"calendar:{key.Day}/{key.Month}", new { key.Day, key.Month, key.FromYear, toYear = said?.ToYear, name = said?.NameVi, removed = said is null }, request.PersonId);
        }
    }

    private void Audit<T>(string subject, T facts, int personId) =>
        desk.Db.AppendAudit(AuditEntry.Of("CalendarChanged", subject, desk.Clock.Now, personId, data: AuditFacts.Of(facts)));
}
