namespace PartyWorkflow.Domain.Obligations;

/// <summary>Something that only the board can put right (R11, R18, R4): a unit without a recipient, an obligation without a unit, a year whose holidays are not all entered.</summary>
public sealed class BoardItem
{
    private BoardItem()
    {
    }

    public long Id { get; private set; }

    /// <summary>What it is about, unique while it is open: the same cause raises one item, not one a sweep.</summary>
    public string Key { get; private set; } = "";

    public BoardItemKind Kind { get; private set; }

    public Guid? ObligationId { get; private set; }

    public Guid? FollowUpId { get; private set; }

    public int? UnitId { get; private set; }

    public string? Detail { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public DateTimeOffset? ResolvedAt { get; private set; }

    public int? ResolvedById { get; private set; }

    public static BoardItem Raise(BoardItemKind kind, string key, DateTimeOffset at, Guid? obligationId = null, int? unitId = null, string? detail = null, Guid? followUpId = null) =>
        new() { Kind = kind, Key = key, RaisedAt = at, ObligationId = obligationId, UnitId = unitId, Detail = detail, FollowUpId = followUpId };

    public void Resolve(DateTimeOffset at, int? byId)
    {
        ResolvedAt ??= at;
        ResolvedById ??= byId;
    }
}
