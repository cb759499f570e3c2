namespace PartyWorkflow.Domain.Notices;

/// <summary>What one sweep finds due for one obligation.</summary>
/// <param name="ToTheUnit">R21: only the latest reminder or late notice.</param>
/// <param name="Escalations">R21: every level missed.</param>
/// <param name="ReviewReminderAt">When the review reminder was due, if it is due and REVIEW-OVERDUE is not.</param>
/// <param name="ReviewOverdueAt">When REVIEW-OVERDUE was due, if it is.</param>
public sealed record DueNotices(LadderEntry? ToTheUnit, IReadOnlyList<EscalationEntry> Escalations, DateTimeOffset? ReviewReminderAt, DateTimeOffset? ReviewOverdueAt)
{
    public static DueNotices None { get; } = new(null, [], null, null);
}
