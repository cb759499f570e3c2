namespace PartyWorkflow.Domain.Obligations;

/// <summary>One line of what happened to an obligation: who, when, from where, with what outcome and comment. Never changed.</summary>
public sealed class HistoryEntry
{
    private HistoryEntry()
    {
    }

    public long Id { get; private set; }

    public Guid ObligationId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public HistoryEvent Event { get; private set; }

    /// <summary>Null: the calendar did it.</summary>
    public int? ById { get; private set; }

    public int? OnBehalfOfId { get; private set; }

    /// <summary>The process step that it left.</summary>
    public string Step { get; private set; } = "";

    public string? Comment { get; private set; }

    /// <summary>The deadline in force afterwards.</summary>
    public DateOnly DueBefore { get; private set; }

    /// <summary>The responsible unit afterwards.</summary>
    public int UnitId { get; private set; }

    public int Revision { get; private set; }

    /// <summary>The obligation's days late (R14) as of this entry; null before a submission decided it.</summary>
    public int? DaysLate { get; private set; }

    public static HistoryEntry Of(Obligation obligation, HistoryEvent what, DateTimeOffset at, string step, int? byId = null, int? onBehalfOfId = null, string? comment = null) =>
        new()
        {
            ObligationId = obligation.Id,
            At = at,
            Event = what,
            ById = byId,
            OnBehalfOfId = onBehalfOfId,
            Step = step,
            Comment = comment,
            DueBefore = obligation.DueBefore,
            UnitId = obligation.ResponsibleUnitId,
            Revision = obligation.Revision,
            DaysLate = obligation.Timeliness?.DaysLate,
        };
}
