namespace PartyWorkflow.Domain.People;

/// <summary>A person of the office. The account by which they sign in is kept apart (Persistence/Identity).</summary>
public sealed class Person
{
    private readonly List<RoleAssignment> _roles = [];
    private readonly List<Absence> _absences = [];
    private readonly List<PortfolioEntry> _portfolio = [];

    private Person()
    {
    }

    public int Id { get; private set; }

    public string Email { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>"vi" or "en": the language of pages and mails.</summary>
    public string Locale { get; private set; } = "vi";

    public bool IsActive { get; private set; }

    public IReadOnlyList<RoleAssignment> Roles => _roles;

    public IReadOnlyList<Absence> Absences => _absences;

    /// <summary>The units that a member of the board's staff is responsible for (R13).</summary>
    public IReadOnlyList<PortfolioEntry> Portfolio => _portfolio;

    public static Person Enrol(string email, string name, string locale = "vi", bool isActive = true) =>
        new() { Email = email, Name = name, Locale = locale, IsActive = isActive };

    public void Change(string email, string name, string locale, bool isActive) => (Email, Name, Locale, IsActive) = (email, name, locale, isActive);

    public void ChangeEmail(string email) => Email = email;

    public Person Assign(Role role, int? unitId)
    {
        _roles.Add(new RoleAssignment(role, unitId));
        return this;
    }

    /// <summary>Both days are included (R11).</summary>
    public Person BeAbsent(DateOnly from, DateOnly to, int delegateId, bool lendsRole = false)
    {
        _absences.Add(new Absence(from, to, delegateId, lendsRole));
        return this;
    }

    /// <summary>An absence to come is dropped; one that has begun ends yesterday, so that what the delegate did stays explained.</summary>
    /// <returns>False: there is none that begins then and is not over.</returns>
    public bool EndAbsence(DateOnly from, DateOnly today)
    {
        if (_absences.Find(absence => absence.From == from && absence.To >= today) is not { } found)
        {
            return false;
        }

        if (from >= today)
        {
            _absences.Remove(found);
        }
        else
        {
            found.EndBefore(today);
        }

        return true;
    }

    /// <summary>Somebody else stands in from <paramref name="today"/> on; the days before stay whose they were.</summary>
    public void ReplaceDelegate(DateOnly from, int delegateId, int heirId, DateOnly today)
    {
        var found = _absences.Single(absence => absence.From == from && absence.DelegateId == delegateId && absence.To >= today);
        var (first, last, lends) = (from < today ? today : from, found.To, found.LendsRole);
        EndAbsence(from, today);
        BeAbsent(first, last, heirId, lends);
    }

    /// <summary>These roles and no others.</summary>
    public void HoldOnly(IReadOnlyCollection<(Role Role, int? UnitId)> roles)
    {
        _roles.RemoveAll(held => !roles.Contains((held.Role, held.UnitId)));
        foreach (var (role, unitId) in roles.Where(role => !_roles.Exists(held => (held.Role, held.UnitId) == role)))
        {
            Assign(role, unitId);
        }
    }

    /// <summary>These units and no others.</summary>
    public void LookAfterOnly(IReadOnlyCollection<int> unitIds)
    {
        _portfolio.RemoveAll(entry => !unitIds.Contains(entry.UnitId));
        foreach (var unitId in unitIds.Where(id => !_portfolio.Exists(entry => entry.UnitId == id)))
        {
            LookAfter(unitId);
        }
    }

    public Person LookAfter(int unitId)
    {
        _portfolio.Add(new PortfolioEntry(unitId));
        return this;
    }
}
