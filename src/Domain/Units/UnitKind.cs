namespace PartyWorkflow.Domain.Units;

/// <summary>
/// A kind of unit, what it is called and which cycles it owes, each with the day from which it holds: data, because kinds are renamed,
/// abolished and
/// merged by law, and a past year shows as it was (I10).
/// </summary>
public sealed class UnitKind
{
    /// <summary>The first day of what holds for as long as anybody asks.</summary>
    public static readonly DateOnly Always = new(1900, 1, 1);

    private readonly List<KindName> _names = [];
    private readonly List<OwedCycles> _owed = [];

    private UnitKind()
    {
    }

    public string Code { get; private set; } = "";

    /// <summary>The first day on which the kind no longer exists; null: it goes on.</summary>
    public DateOnly? ValidTo { get; private set; }

    public IReadOnlyList<KindName> Names => [.. _names.OrderBy(name => name.From)];

    public IReadOnlyList<OwedCycles> Owed => [.. _owed.OrderBy(owed => owed.From)];

    /// <param name="owes">Codes of the cycles that units of this kind owe (R6).</param>
    /// <param name="from">Null: always.</param>
    public static UnitKind Define(string code, string nameVi, string nameEn, IEnumerable<string> owes, DateOnly? from = null)
    {
        var kind = new UnitKind { Code = code };
        kind._names.Add(KindName.Of(from ?? Always, nameVi, nameEn));
        kind._owed.Add(OwedCycles.Of(from ?? Always, owes));
        return kind;
    }

    /// <summary>The name in force on <paramref name="date"/>. Before the first there is no other than the first.</summary>
    public KindName NameOn(DateOnly date) =>
        _names.Where(name => name.From <= date).MaxBy(name => name.From) ?? _names.MinBy(name => name.From)!;

    /// <summary>Codes of the cycles that units of this kind owe on <paramref name="date"/>.</summary>
    public IReadOnlyList<string> OwesOn(DateOnly date) =>
        HasEndedBy(date) ? [] : _owed.Where(owed => owed.From <= date).MaxBy(owed => owed.From)?.Cycles ?? [];

    public bool HasEndedBy(DateOnly date) => ValidTo is { } end && end <= date;

    /// <summary>A name given for the same day before is corrected; those of other days stay.</summary>
    public void Rename(DateOnly from, string nameVi, string nameEn)
    {
        _names.RemoveAll(name => name.From == from);
        _names.Add(KindName.Of(from, nameVi, nameEn));
    }

    /// <summary>What was entered for that day or a later one is replaced: the newest decision holds from its day on.</summary>
    public void Owe(DateOnly from, IEnumerable<string> cycles)
    {
        _owed.RemoveAll(owed => owed.From >= from);
        _owed.Add(OwedCycles.Of(from, cycles));
    }

    /// <summary>One cycle more from that day on, beside whatever else is owed then or later.</summary>
    public void AlsoOwe(DateOnly from, string cycleCode)
    {
        IReadOnlyList<string> With(IReadOnlyList<string> cycles) => cycles.Contains(cycleCode)
            ? cycles : [.. cycles.Append(cycleCode).Order(StringComparer.Ordinal)];
        var later = _owed.Where(owed => owed.From > from).Select(owed => OwedCycles.Of(owed.From, With(owed.Cycles))).ToList();
        Owe(from, With(_owed.Where(owed => owed.From <= from).MaxBy(owed => owed.From)?.Cycles ?? []));
        _owed.AddRange(later);
    }

    public void End(DateOnly firstInvalidDay) => ValidTo = firstInvalidDay;

    /// <summary>An end is taken back.</summary>
    public void GoOn() => ValidTo = null;
}
