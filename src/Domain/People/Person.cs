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

    public void ChangeEmail(string email) => Email = email;

    public Person Assign(Role role, int? unitId)
    {
        _roles.Add(new RoleAssignment(role, unitId));
        return this;
    }

    /// <summary>Both days are included (R11).</summary>
    public Person BeAbsent(DateOnly from, DateOnly to, int delegateId)
    {
        _absences.Add(new Absence(from, to, delegateId));
        return this;
    }

    public Person LookAfter(int unitId)
    {
        _portfolio.Add(new PortfolioEntry(unitId));
        return this;
    }
}
