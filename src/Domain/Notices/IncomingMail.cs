namespace PartyWorkflow.Domain.Notices;

/// <summary>
/// A mail that arrived in the mailbox of the office's address: what it is, what became of it, and what can be told of it where somebody has
/// to read it.
/// None is lost: one whose meaning is not understood stays open until an administrator has dealt with it.
/// </summary>
public sealed class IncomingMail
{
    /// <summary>More of a mail's text is not kept.</summary>
    public const int LongestText = 20_000;

    public const int LongestLine = 500;

    private IncomingMail()
    {
    }

    public long Id { get; private set; }

    /// <summary>
    /// SHA-256 of what was read of it, so that a mail that is read twice is one row. Not its own Message-ID: anybody could have used that
    /// before.
    /// </summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>When the mailbox took it.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>Bytes. Of a large one only the beginning is read.</summary>
    public long Size { get; private set; }

    public IncomingKind Kind { get; private set; }

    public IncomingOutcome Outcome { get; private set; }

    public string From { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>The beginning of what it says, as plain text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The mail of ours that it is about; null: none that we know of.</summary>
    public string? AboutMessageId { get; private set; }

    /// <summary>To whom that mail went.</summary>
    public int? PersonId { get; private set; }

    /// <summary>Status and what the other mail server said, of a report.</summary>
    public string? Answer { get; private set; }

    /// <summary>Null: somebody has to look at it.</summary>
    public DateTimeOffset? HandledAt { get; private set; }

    /// <summary>Null: nobody had to.</summary>
    public int? HandledById { get; private set; }

    public static IncomingMail Take(
        string fingerprint, DateTimeOffset receivedAt, DateTimeOffset now, long size, IncomingKind kind, string from, string subject, string text) =>
        new()
        {
            Fingerprint = fingerprint,
            ReceivedAt = receivedAt,
            ReadAt = now,
            Size = size,
            Kind = kind,
            From = from,
            Subject = subject,
            Text = text,
        };

    public void IsAbout(string messageId, int? personId) => (AboutMessageId, PersonId) = (messageId, personId);

    /// <summary>What was done about it by itself. Only what says <see cref="IncomingOutcome.ToBeRead"/> stays open.</summary>
    public void Conclude(IncomingOutcome outcome, string? answer, DateTimeOffset now)
    {
        (Outcome, Answer) = (outcome, answer);
        HandledAt = outcome == IncomingOutcome.ToBeRead ? null : now;
    }

    /// <summary>By an administrator; the first one's name stays.</summary>
    public void Handle(int byId, DateTimeOffset now)
    {
        if (HandledAt is null)
        {
            (HandledAt, HandledById) = (now, byId);
        }
    }
}
