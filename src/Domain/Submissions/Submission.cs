namespace PartyWorkflow.Domain.Submissions;

/// <summary>A submitted revision. It never changes (I3); its <see cref="Sha256"/> is over the canonical content.</summary>
public sealed class Submission
{
    private Submission()
    {
    }

    public Guid Id { get; private set; }

    public Guid ObligationId { get; private set; }

    public int Revision { get; private set; }

    /// <summary>On the receipt: year, cycle and unit with the revision, e.g. "2026/6T/HU-TS-01" (<see cref="Submissions.ReceiptNumber"/>).</summary>
    public string ReceiptNumber { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    public int SubmittedById { get; private set; }

    public int? OnBehalfOfId { get; private set; }

    public string ContentJson { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    /// <summary>The form that it was made on, as it was then; null: submitted before forms had versions.</summary>
    public string? FormCode { get; private set; }

    public int? FormVersion { get; private set; }

    /// <summary>What was shown at the moment of submission, of which nothing changes any more (I3, I10); null: not yet kept, of one from before.</summary>
    public string? ShownJson { get; private set; }

    /// <summary>Against the deadline in force at receipt; 0 is on time. The obligation's timeliness is that of its first one (R14).</summary>
    public int DaysLate { get; private set; }

    /// <summary>The deadline in force at receipt, exclusive.</summary>
    public DateOnly DueBefore { get; private set; }

    /// <summary>Kept once: with the revision, or afterwards for one from before.</summary>
    /// <exception cref="InvalidOperationException">What it showed is kept already.</exception>
    public Submission Showing(string formCode, int formVersion, string shownJson)
    {
        if (ShownJson is not null)
        {
            throw new InvalidOperationException($"What {ReceiptNumber} showed is kept, and does not change.");
        }

        (FormCode, FormVersion, ShownJson) = (formCode, formVersion, shownJson);
        return this;
    }

    /// <summary>They submitted it, or somebody did for them (I6).</summary>
    public bool IsBy(int personId) => SubmittedById == personId || OnBehalfOfId == personId;

    public static Submission Receive(Guid obligationId, int revision, string receiptNumber, DateTimeOffset receivedAt, int byId, int? onBehalfOfId, string contentJson, string sha256, DateOnly dueBefore, int daysLate) =>
        new()
        {
            Id = Guid.CreateVersion7(receivedAt),
            ObligationId = obligationId,
            Revision = revision,
            ReceiptNumber = receiptNumber,
            ReceivedAt = receivedAt,
            SubmittedById = byId,
            OnBehalfOfId = onBehalfOfId,
            ContentJson = contentJson,
            Sha256 = sha256,
            DueBefore = dueBefore,
            DaysLate = daysLate,
        };
}
