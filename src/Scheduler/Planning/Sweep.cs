using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>
/// One sweep: open, pass on, plan, deliver. It finds what is due from the calendar and the obligations alone (R20), so it may run late, twice,
/// or after years.
/// </summary>
public sealed class Sweep(CaseDesk desk, OpenObligations open, PassOnObligations passOn, MindUnattended mind, PlanNotices plan, PlanFollowUps followUps, DeliverNotices deliver)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await PlanAsync(cancellationToken);
        await deliver.ExecuteAsync(cancellationToken);
    }

    /// <summary>All but the delivery; how many notices were planned. At its end what it has planned is free to leave, in whole digests (R23).</summary>
    public async Task<int> PlanAsync(CancellationToken cancellationToken)
    {
        await open.ExecuteAsync(cancellationToken);
        await passOn.ExecuteAsync(cancellationToken);
        await mind.ExecuteAsync(cancellationToken);
        // One instant for all of it, so that what one sweep has planned becomes free at once.
        var now = desk.Clock.Now;
        var planned = await plan.ExecuteAsync(now, cancellationToken);
        planned += await followUps.ExecuteAsync(now, cancellationToken);
        // Never back: a sweep that ends late says nothing of what a quicker one has planned since.
        await desk.Db.Installations.Where(row => row.SweptThrough == null || row.SweptThrough < now).ExecuteUpdateAsync(set => set.SetProperty(row => row.SweptThrough, now), cancellationToken);
        return planned;
    }

    /// <summary>
    /// The next instant after <paramref name="swept"/>, the sweep that just ran, at which a sweep finds something, if nobody acts before.
    /// What does not fall due in sending hours waits for them.
    /// </summary>
    public async Task<DateTimeOffset?> NextUsefulAsync(DateTimeOffset swept, CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        var next = await desk.Db.Obligations.MinAsync(row => row.NextActionAt, cancellationToken);
        var followUp = await desk.Db.FollowUps.MinAsync(row => row.NextActionAt, cancellationToken);
        var outbox = await desk.Db.Notices.Where(notice => notice.State == NoticeState.Planned || notice.State == NoticeState.Leased)
            .MinAsync(notice => (DateTimeOffset?)notice.NotBefore, cancellationToken);
        DateTimeOffset?[] candidates = [InHours(book, next, swept), InHours(book, followUp, swept), outbox is null ? null : Later(outbox.Value, swept.AddTicks(1)), NextCalendarDay(book, OfficeZone.LocalDate(swept))];
        return candidates.Min();
    }

    private static DateTimeOffset? InHours(OfficeBook book, DateTimeOffset? next, DateTimeOffset swept) =>
        next is null ? null : book.Calendar.NextSendingInstant(Later(next.Value, swept.AddTicks(1)));

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    /// <summary>The next local midnight on which something opens or a unit ends.</summary>
    private static DateTimeOffset? NextCalendarDay(OfficeBook book, DateOnly today)
    {
        var ends = book.Succession.Units.Select(unit => unit.ValidTo).Where(end => end > today).Min();
        DateOnly? opens = OpenObligations.NextOpening(book, today);
        DateOnly? first = ends is null || opens < ends ? opens : ends;
        return first is { } date ? OfficeZone.LocalMidnight(date) : null;
    }
}
