using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.Obligations;

/// <summary>
/// An escalation level reached by an overdue obligation or follow-up (R13). Closed by itself when the unit submits, an extension or waiver ends it, or the
/// follow-up's open step is done or gets another deadline.
/// </summary>
public sealed class Escalation
{
    private const int LongestNote = 2000;

    private Escalation()
    {
    }

    public long Id { get; private set; }

    /// <summary>Null: it is about a follow-up.</summary>
    public Guid? ObligationId { get; private set; }

    /// <summary>Null: it is about an obligation.</summary>
    public Guid? FollowUpId { get; private set; }

    public DateOnly DueBefore { get; private set; }

    public int Level { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public int? AcknowledgedById { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public string? ClosedBecause { get; private set; }

    public static Escalation Raise(Obligation obligation, int level, DateTimeOffset at) =>
        new() { ObligationId = obligation.Id, DueBefore = obligation.DueBefore, Level = level, RaisedAt = at };

    /// <exception cref="InvalidOperationException">The open step has no deadline.</exception>
    public static Escalation Raise(FollowUp followUp, int level, DateTimeOffset at) => new()
    {
        FollowUpId = followUp.Id,
        DueBefore = followUp.DueBefore ?? throw new InvalidOperationException($"Follow-up {followUp.Number} has no deadline."),
        Level = level,
        RaisedAt = at,
    };

    public Result Acknowledge(int byId, string note, DateTimeOffset now)
    {
        if (ClosedAt is not null)
        {
            return new Refusal("escalation_closed");
        }

        if (string.IsNullOrWhiteSpace(note))
        {
            return new Refusal("note_required", "note");
        }

        if (note.Length > LongestNote)
        {
            return new Refusal("text_too_long", "note", LongestNote);
        }

        if (AcknowledgedAt is not null)
        {
            return new Refusal("escalation_acknowledged");
        }

        (AcknowledgedById, Note, AcknowledgedAt) = (byId, note.Trim(), now);
        return Result.Done;
    }

    public void Close(string because, DateTimeOffset now)
    {
        ClosedAt ??= now;
        ClosedBecause ??= because;
    }
}
