using System.Globalization;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Planning;

/// <summary>R4: a year without holiday data raises an item 60 days before it begins.</summary>
public sealed class CalendarWarnings(CaseDesk desk)
{
    private const int DaysAhead = 60;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        var today = desk.Clock.Today;
        foreach (var year in new[] { today.Year, today.AddDays(DaysAhead).Year }.Distinct().Where(year => !book.Calendar.IsYearEntered(year)))
        {
            var text = year.ToString(CultureInfo.InvariantCulture);
            desk.RaiseItem(BoardItem.Raise(BoardItemKind.YearWithoutHolidays, $"no-holidays:{text}", desk.Clock.Now, detail: text));
        }

        await desk.CommitAsync(cancellationToken);
    }
}
