using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.Rights;

/// <summary>R18: who answers for a unit once it has ended. Asked by the calendar, so that a list is right before the next sweep has passed anything on.</summary>
public static class Responsibility
{
    /// <summary>The unit itself, or its heir; null: it has ended without one, and the board answers for it.</summary>
    public static int? Of(OfficeBook book, int unitId, DateOnly today) =>
        !book.Unit(unitId).HasEndedBy(today) ? unitId : book.Succession.HeirOf(unitId, today).Heir?.Id;

    /// <summary>Who has to act on an obligation, or had to; null: the board.</summary>
    public static int? Of(OfficeBook book, Obligation obligation, DateOnly today) =>
        Of(book, obligation.ResponsibleUnitId, obligation.IsWithBoard, obligation.IsOpenOrReturned, today);

    /// <param name="isOpen">Open or returned; what is finished or under review stays with whom it was.</param>
    public static int? Of(OfficeBook book, int responsibleUnitId, bool isWithBoard, bool isOpen, DateOnly today) =>
        isWithBoard ? null : isOpen ? Of(book, responsibleUnitId, today) : responsibleUnitId;

    /// <summary>The unit and those that ended and left what they owe to it: whatever any of them owes is found under it.</summary>
    public static IReadOnlyList<int> AnsweredBy(OfficeBook book, int unitId, DateOnly today) =>
        [unitId, .. book.Succession.Units.Where(unit => unit.Id != unitId && unit.HasEndedBy(today) && Of(book, unit.Id, today) == unitId).Select(unit => unit.Id)];
}
