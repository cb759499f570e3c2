namespace PartyWorkflow.Persistence.Lists;

/// <summary>One page of a list, and how long the whole list is: no list ends where its first page does.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Total">Of all pages.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, int Number, int Total, int Size) : IPage
{
    public int Last => IPage.LastOf(Total, Size);

    public PageOf<TOther> Select<TOther>(Func<T, TOther> of) => new([.. Rows.Select(of)], Number, Total, Size);
}
