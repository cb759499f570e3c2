namespace PartyWorkflow.Persistence.Planning;

/// <summary>What a sweep writes for one chunk of due obligations.</summary>
/// <param name="Next">When each shape is due again; null: never, unless somebody acts.</param>
/// <param name="Recipients">Who gets an entry (its place in <paramref name="Entries"/>) for the obligations of a unit.</param>
/// <param name="Superseding">Shapes whose pending reminders and late notices are not sent beside a later one (R21).</param>
public sealed record ChunkPlan(
    IReadOnlyDictionary<int, DateTimeOffset?> Next,
    IReadOnlyList<PlanEntry> Entries,
    IReadOnlyList<(int Entry, int UnitId, int PersonId)> Recipients,
    IReadOnlySet<int> Superseding);
