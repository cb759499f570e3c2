using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>R4: what a change of the calendar data would do, before anybody saves it. Nothing is written.</summary>
public sealed class PreviewCalendar(CaseDesk desk)
{
    /// <param name="Seen">What the confirmation gives back, so that it saves over the same calendar or not at all (I8).</param>
    /// <param name="Days">The dates of the change, each with what is entered for it now.</param>
    public sealed record Preview(string Seen, IReadOnlyList<DayChange> Days, IReadOnlyList<CalendarMove> Moves, bool ChangesNothing);

    /// <param name="WasWorked">Whether it is a working day today, and would be one then.</param>
    public sealed record DayChange(DateOnly Date, EnteredDay? Before, EnteredDay? After, bool WasWorked, bool IsWorked, bool IsFixed);

    public async Task<Result<Preview>> ExecuteAsync(CalendarChange change, CancellationToken cancellationToken)
    {
        var before = await ChangeCalendar.EntriesAsync(desk.Db, cancellationToken);
        var faults = CalendarChecks.FaultsOf(change, before, desk.Clock.Today.Year);
        if (faults.Count > 0)
        {
            return new Result<Preview>(null, faults);
        }

        var after = before.With(change);
        var (old, then) = (before.Calendar(), after.Calendar());
        var days = change.Days.Select(day => day.Date).Concat(change.Removed).Distinct().Order()
            .Select(date => new DayChange(date, before.DayOn(date), after.DayOn(date), old.IsWorkingDay(date), then.IsWorkingDay(date), then.IsFixedHoliday(date)));
        var moves = await new CalendarMoves(desk.Db, await desk.BookAsync(cancellationToken), old, then, desk.Clock.Now).ListAsync(cancellationToken);
        return new Preview(before.Stamp, [.. days], moves, before.Stamp == after.Stamp);
    }
}
