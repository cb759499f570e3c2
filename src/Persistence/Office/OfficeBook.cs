using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Persistence.Office;

/// <summary>The configuration of the office as of one moment: units, people, cycles, forms and calendar. Small, read often, changed seldom.</summary>
public sealed class OfficeBook
{
    private readonly Dictionary<string, CycleRules> _rules;
    private readonly Dictionary<string, UnitKind> _kinds;
    private readonly Dictionary<int, Person> _people;
    private readonly Dictionary<string, ReportingUnit> _unitsByCode;

    public OfficeBook(
        IEnumerable<UnitKind> kinds,
        IEnumerable<ReportingUnit> units,
        IEnumerable<Person> people,
        IEnumerable<Cycle> cycles,
        FormBook forms,
        WorkingCalendar calendar,
        IEnumerable<int> completeYears)
    {
        _kinds = kinds.ToDictionary(kind => kind.Code);
        Succession = new Succession(units);
        _unitsByCode = Succession.Units.ToDictionary(unit => unit.Code);
        _people = people.ToDictionary(person => person.Id);
        Recipients = new RecipientDirectory(_people.Values);
        Calendar = calendar;
        CompleteYears = completeYears.ToHashSet();
        Forms = forms;
        _rules = cycles.ToDictionary(cycle => cycle.Code, cycle => new CycleRules(cycle, calendar));
    }

    public WorkingCalendar Calendar { get; }

    /// <summary>R4: years whose days an administrator has declared to be all entered.</summary>
    public IReadOnlySet<int> CompleteYears { get; }

    public FormBook Forms { get; }

    public Succession Succession { get; }

    public RecipientDirectory Recipients { get; }

    public IReadOnlyCollection<CycleRules> Cycles => _rules.Values;

    public IReadOnlyCollection<UnitKind> Kinds => _kinds.Values;

    public IReadOnlyCollection<Person> People => _people.Values;

    public CycleRules Rules(string cycleCode) => _rules[cycleCode];

    public CycleRules? FindRules(string cycleCode) => _rules.GetValueOrDefault(cycleCode);

    public UnitKind Kind(string code) => _kinds[code];

    /// <summary>Whether the unit is one of those that report: its kind owes something on that date.</summary>
    public bool Reports(ReportingUnit unit, DateOnly date) => Kind(unit.KindCode).OwesOn(date).Count > 0;

    public ReportingUnit Unit(int id) => Succession.Unit(id);

    public ReportingUnit? FindUnit(string code) => _unitsByCode.GetValueOrDefault(code);

    public Person Person(int id) => _people[id];

    public Person? FindPerson(int id) => _people.GetValueOrDefault(id);

    public Person? FindPerson(string email) => _people.Values.FirstOrDefault(person => string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase));

    public ObligationKey KeyOf(Obligation obligation) => new(Unit(obligation.UnitId).Code, obligation.CycleCode, obligation.Year);
}
