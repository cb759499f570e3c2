using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Workflows.Rights;

/// <summary>
/// Whose the open review step of a submission is (R15): the colleague's to whom it was given by name, otherwise by role and portfolio. Others of the role may still
/// take it. Who was named and has left, or has the role no more, is passed over.
/// </summary>
/// <param name="UnitId">The unit that is responsible for the report, whose portfolio decides.</param>
public sealed record OpenReview(OfficeBook Book, RunningProcess Process, int UnitId)
{
    /// <summary>Who may complete the step.</summary>
    public IReadOnlyList<Role> Roles { get; } = ProcessCatalogue.Of(Process).Step(Process.Step).Find(Outcomes.Approve)!.By;

    /// <summary>Whose step it is; a leader may complete a staff step.</summary>
    public Role Role => Roles[0];

    public Person? Assignee => Process.AssigneeId is { } id && Book.FindPerson(id) is { } person && MayBeGivenTo(person) ? person : null;

    /// <summary>With the delegates of those absent (R11).</summary>
    public IReadOnlyList<Person> HoldersOn(DateOnly date) =>
        Assignee is { } assignee ? Book.Recipients.OfPerson(assignee.Id, date) : Book.Recipients.OfBoard(Role, UnitId, date);

    /// <summary>In their own role: one that is lent is lent for some days only.</summary>
    public bool MayBeGivenTo(Person person) => person.IsActive && person.Roles.Any(held => Roles.Contains(held.Role));

    /// <summary>Who gives it to a colleague: a leader, or who holds it and may complete it. Null: neither.</summary>
    public Actor? GiverOf(int personId, DateOnly today)
    {
        var leader = ActorRights.As(Book, personId, [Role.BoardLeader], UnitId, today);
        return leader ?? (HoldersOn(today).Any(holder => holder.Id == personId) ? ActorRights.As(Book, personId, Roles, UnitId, today) : null);
    }
}
