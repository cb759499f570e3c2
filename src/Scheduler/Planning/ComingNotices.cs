using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;

using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>"Who gets what tomorrow": the planner's rules asked about one day to come, for every obligation that a person may see. Nothing is written.</summary>
public sealed class ComingNotices(CaseDesk desk)
{
    /// <summary>More obligations than this are not read: the page says so, and the sweep has no such limit.</summary>
    public const int MostObligations = 5000;

    public sealed record Coming(Person To, Obligation About, PlannedNotice Notice);

    /// <param name="visible">What the asking person may see (I5).</param>
    public async Task<IReadOnlyList<Coming>> OnAsync(DateOnly date, IQueryable<Obligation> visible, CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        var end = OfficeZone.LocalMidnight(date.AddDays(1));
        var due = await visible.AsNoTracking().Where(row => row.NextActionAt < end).OrderBy(row => row.NextActionAt).ThenBy(row => row.Id).Take(MostObligations).ToListAsync(cancellationToken);
        var ids = due.Select(row => row.Id).ToList();
        var processes = await desk.Db.Processes.AsNoTracking().Where(row => ids.Contains(row.ObligationId!.Value)).ToDictionaryAsync(row => row.ObligationId!.Value, cancellationToken);
        return [.. from obligation in due
                   from notice in PlannedNotices.Of(obligation, processes[obligation.Id], book, desk.Clock.Now)
                   where OfficeZone.LocalDate(notice.At) == date
                   from person in notice.To
                   orderby person.Name, notice.At
                   select new Coming(person, obligation, notice)];
    }
}
