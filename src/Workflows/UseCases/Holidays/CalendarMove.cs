using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>A date that a change of the calendar moves, for all that have the same deadline in force.</summary>
/// <param name="Kind">What moves; null: the deadline of a review itself.</param>
/// <param name="CycleCode">Null: a follow-up's step.</param>
/// <param name="DueBefore">The deadline in force, exclusive; of a review the one that it had.</param>
/// <param name="To">Whom an escalation goes to.</param>
/// <param name="Before">Null: it was not to be sent (R9).</param>
/// <param name="After">Null: it will not be sent (R9).</param>
/// <param name="Count">How many obligations or follow-ups.</param>
public sealed record CalendarMove(
    NoticeKind? Kind, string? CycleCode, int? Year, DateOnly DueBefore, string Milestone, Role? To, DateOnly? Before, DateOnly? After, int Count);
