namespace PartyWorkflow.Domain.FollowUps;

/// <summary>A follow-up given to a unit, an agency or the board: to whom, by when, and what stood before. Never changed.</summary>
public sealed class Assignment
{
    private Assignment()
    {
    }

    public long Id { get; private set; }

    public Guid FollowUpId { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The visit of the step in which it was given; 0: it began with it.</summary>
    public int Visit { get; private set; }

    /// <summary>Null: the board itself.</summary>
    public int? LeadUnitId { get; private set; }

    /// <summary>Exclusive (R2).</summary>
    public DateOnly DueBefore { get; private set; }

    /// <summary>Whose it was before; null: the board's, or nobody's, which <see cref="DueBeforeThen"/> tells apart.</summary>
    public int? LeadUnitIdThen { get; private set; }

    /// <summary>Null: it was given to nobody before.</summary>
    public DateOnly? DueBeforeThen { get; private set; }

    internal static Assignment Of(FollowUp followUp, int? leadUnitId, DateOnly dueBefore, DateTimeOffset now) => new()
    {
        FollowUpId = followUp.Id,
        At = now,
        Visit = followUp.Visit,
        LeadUnitId = leadUnitId,
        DueBefore = dueBefore,
        LeadUnitIdThen = followUp.LeadUnitId,
        DueBeforeThen = followUp.AssignedDueBefore,
    };
}
