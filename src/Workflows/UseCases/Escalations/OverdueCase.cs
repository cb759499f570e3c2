using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Workflows.UseCases.Escalations;

/// <summary>One overdue report or follow-up with the levels that it has reached, and whom to call: one row, however many levels.</summary>
/// <param name="UnitId">Who has to act: the unit, or the heir of one that has ended (R18); null: the board.</param>
/// <param name="InPlaceOfId">The unit that it is about, where another one acts for it.</param>
/// <param name="Contacts">The people of who has to act.</param>
/// <param name="Levels">The highest first.</param>
public sealed record OverdueCase<T>(T Case, int? UnitId, int? InPlaceOfId, IReadOnlyList<Person> Contacts, IReadOnlyList<Escalation> Levels)
{
    /// <summary>A level that nobody has acknowledged; null: none asks.</summary>
    public Escalation? Asking => Levels.FirstOrDefault(level => level.AcknowledgedAt is null);
}
