namespace PartyWorkflow.Domain.People;

/// <summary>
/// Who is to be told (R11, R13, R15): the people of a role, and beside anyone absent on the date their delegate.
/// One hop: a delegate's own absence does not pass the notice on, the absent person gets it too.
/// </summary>
public sealed class RecipientDirectory
{
    private readonly Dictionary<int, Person> _people;
    private readonly ILookup<int, Person> _byUnit;
    private readonly ILookup<int, Person> _officersByUnit;
    private readonly ILookup<Role, Person> _byRole;
    private readonly ILookup<int, Person> _staffByUnit;

    public RecipientDirectory(IEnumerable<Person> people)
    {
        var active = people.Where(person => person.IsActive).OrderBy(person => person.Id).ToList();
        _people = active.ToDictionary(person => person.Id);
        _byUnit = active.SelectMany(person => person.Roles, (person, held) => (person, held))
            .Where(pair => pair.held.UnitId is not null && pair.held.Role is Role.UnitSecretary or Role.Preparer)
            .ToLookup(pair => pair.held.UnitId!.Value, pair => pair.person);
        _officersByUnit = active.SelectMany(person => person.Roles, (person, held) => (person, held))
            .Where(pair => pair.held.UnitId is not null && pair.held.Role == Role.AgencyOfficer)
            .ToLookup(pair => pair.held.UnitId!.Value, pair => pair.person);
        _byRole = active.SelectMany(person => person.Roles.Select(held => held.Role).Distinct(), (person, role) => (person, role))
            .ToLookup(pair => pair.role, pair => pair.person);
        _staffByUnit = _byRole[Role.BoardStaff].SelectMany(person => person.Portfolio, (person, entry) => (person, entry.UnitId))
            .ToLookup(pair => pair.UnitId, pair => pair.person);
    }

    /// <summary>R11: secretaries and preparers of the unit, and the delegates of those absent on <paramref name="date"/>.</summary>
    public IReadOnlyList<Person> OfUnit(int unitId, DateOnly date) => WithDelegates(_byUnit[unitId], date);

    /// <summary>Who sees to what is assigned to a unit or an agency: the unit's people, or the agency's officers.</summary>
    public IReadOnlyList<Person> OfLead(int unitId, DateOnly date) => WithDelegates(_byUnit[unitId].Concat(_officersByUnit[unitId]), date);

    /// <summary>R13: the people of a role of the board; for staff those responsible for the unit, or all of them when nobody is assigned to it.</summary>
    public IReadOnlyList<Person> OfBoard(Role role, int? unitId, DateOnly date)
    {
        if (role == Role.BoardStaff && unitId is { } unit && _staffByUnit.Contains(unit))
        {
            return WithDelegates(_staffByUnit[unit], date);
        }

        return WithDelegates(_byRole[role], date);
    }

    /// <summary>The board's staff in whose portfolio the unit is, and who stands in for those absent; nobody when it is in none.</summary>
    public IReadOnlyList<Person> ResponsibleFor(int unitId, DateOnly date) => WithDelegates(_staffByUnit[unitId], date);

    /// <summary>Somebody who was named; nobody when they have left.</summary>
    public IReadOnlyList<Person> OfPerson(int personId, DateOnly date) => _people.TryGetValue(personId, out var person) ? WithDelegates([person], date) : [];

    private List<Person> WithDelegates(IEnumerable<Person> people, DateOnly date)
    {
        var told = new List<Person>();
        foreach (var person in people)
        {
            told.Add(person);
            told.AddRange(person.Absences.Where(absence => absence.Covers(date))
                .Select(absence => _people.GetValueOrDefault(absence.DelegateId)).OfType<Person>());
        }

        return [.. told.DistinctBy(person => person.Id)];
    }
}
