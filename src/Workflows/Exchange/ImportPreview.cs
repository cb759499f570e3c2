using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.Exchange;

public enum ImportOutcome
{
    New,
    Changed,
    Unchanged,
    Refused,
}

/// <summary>What a file would change, before anything is.</summary>
/// <param name="Stamp">Of everything that is shown: who confirms confirms this, and not what has become of it meanwhile (I8).</param>
public sealed record ImportPreview(IReadOnlyList<ImportLine> Lines, IReadOnlyList<int> HiddenRows, string Stamp)
{
    public int Count(ImportOutcome outcome) => Lines.Count(line => line.Outcome == outcome);

    /// <summary>All or nothing: a file with one wrong row changes nothing.</summary>
    public bool HasRefused => Lines.Any(line => line.Outcome == ImportOutcome.Refused);

    public bool ChangesSomething => Lines.Any(line => line.IsWritten);

    /// <summary>Of the rows, in the order of <see cref="Lines"/>, those that are new or changed.</summary>
    internal List<T> Written<T>(IEnumerable<T> rows) => [.. rows.Zip(Lines).Where(pair => pair.Second.IsWritten).Select(pair => pair.First)];

    /// <summary>For the audit.</summary>
    internal object Counts => new
    {
        @new = Count(ImportOutcome.New),
        changed = Count(ImportOutcome.Changed),
        unchanged = Count(ImportOutcome.Unchanged),
    };
}

/// <summary>One row of the file.</summary>
/// <param name="Key">The unit's code, or the person's address.</param>
/// <param name="Changes">Of a new one every field, beside nothing.</param>
/// <param name="Refusals">Their fields are addresses of cells, as B7.</param>
public sealed record ImportLine(int Row, string Key, string Name, ImportOutcome Outcome, IReadOnlyList<FieldChange> Changes, IReadOnlyList<Refusal> Refusals)
{
    public bool IsWritten => Outcome is ImportOutcome.New or ImportOutcome.Changed;

    internal static ImportOutcome OutcomeOf(bool isRefused, bool isKnown, IReadOnlyList<FieldChange> changes) =>
        isRefused ? ImportOutcome.Refused : !isKnown ? ImportOutcome.New : changes.Count > 0 ? ImportOutcome.Changed : ImportOutcome.Unchanged;
}

/// <summary>One field, old and new side by side; null: nothing.</summary>
/// <param name="Old">A text, a date, or roles with their units.</param>
public sealed record FieldChange(string Field, object? Old, object? New);
