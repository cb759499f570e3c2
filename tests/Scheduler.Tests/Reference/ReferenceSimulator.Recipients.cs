namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>R11, R13: who receives, on the date the notice was due.</summary>
internal sealed partial class ReferenceSimulator
{
    // A unit that has ended has nobody to write to (reading: R18 leaves its obligations to the board).
    private List<string> UnitRecipients(string unit, DateOnly date, DateTimeOffset now) =>
        HasEnded(unit, now)
            ? []
            : WithDelegates(_scenario.People.Where(person => person.Unit == unit && person.Role is ("UnitSecretary" or "Preparer")), date);

    private List<string> BoardRecipients(string role, string unit, DateOnly date)
    {
        var people = _scenario.People.Where(person => person.Role == role).ToList();
        if (role == "BoardStaff" && people.Exists(person => person.Portfolio.Contains(unit)))
        {
            people.RemoveAll(person => !person.Portfolio.Contains(unit));
        }

        return WithDelegates(people, date);
    }

    /// <summary>One hop, beside the absent person, each person once.</summary>
    private static List<string> WithDelegates(IEnumerable<ReferencePerson> people, DateOnly date) =>
        people.SelectMany(person => DelegatesOf(person, date).Prepend(person.Email)).Distinct().ToList();

    private static IEnumerable<string> DelegatesOf(ReferencePerson person, DateOnly date) =>
        person.Absences.Where(absence => absence.Includes(date) && absence.Delegate is not null).Select(absence => absence.Delegate!);
}
