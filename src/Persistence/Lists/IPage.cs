namespace PartyWorkflow.Persistence.Lists;

/// <summary>What the links between pages need to know of one, whatever its rows are.</summary>
public interface IPage
{
    int Number { get; }

    int Total { get; }

    int Size { get; }

    int Last { get; }

    /// <summary>The number of the last page; an empty list has one page.</summary>
    static int LastOf(int total, int size) => Math.Max(1, (total + size - 1) / size);
}
