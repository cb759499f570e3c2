namespace PartyWorkflow.Domain.Submissions;

/// <summary>A file of a draft; at submission it is frozen into the revision, which holds its hash.</summary>
public sealed class Attachment
{
    private Attachment()
    {
    }

    public Guid Id { get; private set; }

    public Guid ObligationId { get; private set; }

    /// <summary>The first revision that includes it; null: so far only the draft does.</summary>
    public int? FirstRevision { get; private set; }

    /// <summary>The last revision that includes it; null: still in the draft, so every revision since the first.</summary>
    public int? LastRevision { get; private set; }

    public bool IsInDraft { get; private set; }

    public string FileName { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    public int AddedById { get; private set; }

    /// <summary>Of the same row, and never read with it: known here so that the store demands it of every row.</summary>
    private AttachmentContent? Bytes { get; set; }

    public static Attachment Add(Guid obligationId, string fileName, string contentType, long size, string sha256, int byId, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            ObligationId = obligationId,
            FileName = fileName,
            ContentType = contentType,
            Size = size,
            Sha256 = sha256,
            AddedById = byId,
            AddedAt = now,
            IsInDraft = true,
        };

    public void Freeze(int revision) => FirstRevision ??= revision;

    /// <summary>Takes it out of the draft. The revisions that hold it keep it.</summary>
    public void TakeOut(int lastRevision) => (IsInDraft, LastRevision) = (false, lastRevision);
}
