using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>What this process need not look for again: on the same date, under the same office, nothing more opens. Losing it costs one look (R20).</summary>
public sealed class OpenedToday
{
    private volatile Seen? _seen;

    public bool Has(OfficeBook book, DateOnly date) => _seen is { } seen && ReferenceEquals(seen.Book, book) && seen.Date == date;

    public void Mark(OfficeBook book, DateOnly date) => _seen = new Seen(book, date);

    private sealed record Seen(OfficeBook Book, DateOnly Date);
}
