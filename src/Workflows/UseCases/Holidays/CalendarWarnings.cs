using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>
/// R4: a year that nobody has declared complete is an item for administrators from 60 days before its start. It is raised again, in place of the first,
/// once a deadline or milestone of the next 60 days falls into the year, and then names that date. It ends with the declaration alone, so that nobody
/// marks it as done while the year is as incomplete as before.
/// </summary>
public sealed class CalendarWarnings(CaseDesk desk)
{
    public const int DaysAhead = 60;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(await desk.BookAsync(cancellationToken), cancellationToken);
        // Another node that raised the same item meanwhile has said what there is to say.
        await desk.CommitAsync(cancellationToken);
    }

    /// <summary>Raises and ends items by the office as <paramref name="book"/> has it; the caller commits.</summary>
    internal async Task WriteAsync(OfficeBook book, CancellationToken cancellationToken)
    {
        var today = desk.Clock.Today;
        var open = await desk.Db.BoardItems.Where(item => item.Kind == BoardItemKind.YearWithoutHolidays && item.ResolvedAt == null).ToListAsync(cancellationToken);
        open.Where(item => book.CompleteYears.Contains(IncompleteYear.Of(item).Year)).ToList().ForEach(Resolve);
        foreach (var year in new[] { today.Year, today.AddDays(DaysAhead).Year }.Distinct().Where(year => !book.CompleteYears.Contains(year)))
        {
            var known = open.Where(item => item.ResolvedAt == null && IncompleteYear.Of(item).Year == year).ToList();
            if (known.Any(item => IncompleteYear.Of(item).First is not null))
            {
                continue;
            }

            var first = await new DatesAhead(desk.Db, book).FirstInAsync(year, today, today.AddDays(DaysAhead), cancellationToken);
            if (first is not null || known.Count == 0)
            {
                known.ForEach(Resolve);
                desk.RaiseItem(new IncompleteYear(year, first).Raise(desk.Clock.Now));
            }
        }
    }

    private void Resolve(BoardItem item) => item.Resolve(desk.Clock.Now, null);
}
