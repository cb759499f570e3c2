namespace PartyWorkflow.Domain.Submissions;

/// <summary>An earlier version of a draft, or what somebody typed beside it and could not save over a newer one. Kept for 30 days.</summary>
public sealed class DraftVersion
{
    /// <summary>Counted from when it was saved.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private DraftVersion()
    {
    }

    public long Id { get; private set; }

    public Guid ObligationId { get; private set; }

    /// <summary>The draft's number of it. Of what was typed beside: that of the draft which it was filled from.</summary>
    public int Version { get; private set; }

    public string ContentJson { get; private set; } = "{}";

    public DateTimeOffset SavedAt { get; private set; }

    public int SavedById { get; private set; }

    public Guid FormId { get; private set; }

    /// <summary>It never was the draft: a newer version was there when it was to be saved.</summary>
    public bool IsAside { get; private set; }

    public static DraftVersion Of(Draft draft) =>
        new()
        {
            ObligationId = draft.ObligationId,
            Version = draft.Version,
            ContentJson = draft.ContentJson,
            SavedAt = draft.SavedAt,
            SavedById = draft.SavedById,
            FormId = draft.FormId,
        };

    public static DraftVersion Aside(Guid obligationId, int filledFrom, string contentJson, int byId, Guid formId, DateTimeOffset now) =>
        new()
        {
            ObligationId = obligationId,
            Version = filledFrom,
            ContentJson = contentJson,
            SavedAt = now,
            SavedById = byId,
            FormId = formId,
            IsAside = true,
        };

    /// <summary>The same form typed on beside the draft.</summary>
    /// <exception cref="InvalidOperationException">It was the draft once, and does not change.</exception>
    public void TypeOn(string contentJson, DateTimeOffset now)
    {
        if (!IsAside)
        {
            throw new InvalidOperationException($"Version {Version} of the draft of {ObligationId} is kept as it was.");
        }

        (ContentJson, SavedAt) = (contentJson, now);
    }
}
