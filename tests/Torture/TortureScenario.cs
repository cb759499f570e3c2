using System.Globalization;
using System.Text.Json.Nodes;

namespace PartyWorkflow.Torture;

/// <summary>
/// A province with the plan's calendar: units that end, absences, outages of all nodes, and people who submit, return, approve, withdraw, extend and
/// waive, rightly and wrongly. The same seed gives the same one.
/// </summary>
internal sealed class TortureScenario
{
    /// <summary>Those entered. The fixed dates count beside them (R4).</summary>
    private static readonly string[] Holidays =
        ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27", "2026-09-01", "2027-02-05"];

    private readonly Random _random;
    private readonly DateOnly _start;
    private readonly DateOnly _end;
    private readonly List<string> _units;
    private readonly HashSet<long> _taken = [];
    private readonly List<(DateTimeOffset At, JsonObject Action)> _actions = [];

    private TortureScenario(int seed, int units, DateOnly start, DateOnly end)
    {
        (_random, _start, _end) = (new Random(seed), start, end);
        _units = [.. Enumerable.Range(1, units).Select(number => FormattableString.Invariant($"HU-{number:00}"))];
    }

    /// <summary>A whole year and the days in which its last cycle becomes late: all three cycles, 24 units, three outages.</summary>
    public static string Year(int seed)
    {
        var scenario = new TortureScenario(seed, 24, new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 16));
        scenario.Outage("2026-02-12T14:30", "2026-02-23T09:10");
        scenario.Outage("2026-05-21T20:00", "2026-05-28T11:00");
        scenario.Outage("2026-12-24T22:15", "2026-12-29T22:30");
        return scenario.Write("TARGETS", "HALF_YEAR", "ANNUAL");
    }

    /// <summary>One cycle from its opening until it is escalated: 6 units, one outage.</summary>
    public static string HalfYear(int seed)
    {
        var scenario = new TortureScenario(seed, 6, new DateOnly(2026, 4, 9), new DateOnly(2026, 6, 12));
        scenario.Outage("2026-05-21T20:00", "2026-05-25T11:00");
        return scenario.Write("HALF_YEAR");
    }

    private string Write(params string[] cycles)
    {
        foreach (var unit in _units)
        {
            foreach (var cycle in cycles)
            {
                Story(unit, cycle);
            }
        }

        return new JsonObject
        {
            ["start"] = At(_start, 0),
            ["end"] = At(_end, 0),
            ["holidays"] = new JsonArray([.. Holidays.Select(date => JsonValue.Create(date))]),
            ["unitKinds"] = new JsonArray(Kind("DISTRICT", cycles), Kind("MASS_ORG", cycles.Where(cycle => cycle == "TARGETS"))),
            ["units"] = new JsonArray([.. _units.Select(Unit)]),
            ["people"] = new JsonArray([.. People()]),
            ["cycles"] = new JsonArray([.. cycles.Select(cycle => new JsonObject { ["code"] = cycle, ["cutoff"] = CutoffOf(cycle).ToString("MM-dd", CultureInfo.InvariantCulture) })]),
            ["actions"] = new JsonArray([.. _actions.OrderBy(pair => pair.At).Select(pair => (JsonNode)pair.Action)]),
        }.ToJsonString();
    }

    private static DateOnly CutoffOf(string cycle) => cycle switch { "TARGETS" => new(2026, 2, 15), "HALF_YEAR" => new(2026, 5, 25), _ => new(2026, 12, 25) };

    private static JsonObject Kind(string code, IEnumerable<string> owes) => new() { ["code"] = code, ["owes"] = new JsonArray([.. owes.Select(cycle => JsonValue.Create(cycle))]) };

    /// <summary>Two end while the half-year report is open: the one has a successor, the other none.</summary>
    private JsonNode Unit(string code) => new JsonObject
    {
        ["code"] = code,
        ["kind"] = _units.IndexOf(code) % 6 == 5 && _units.Count > 6 ? "MASS_ORG" : "DISTRICT",
        ["validFrom"] = "2020-01-01",
        ["validTo"] = code == _units[0] ? "2026-05-12" : code == _units[2] ? "2026-05-20" : null,
        ["successor"] = code == _units[0] ? _units[1] : null,
    };

    private IEnumerable<JsonNode> People()
    {
        foreach (var unit in _units)
        {
            yield return Person($"s.{unit}@x.vn", "UnitSecretary", unit);
            if (Chance(0.4))
            {
                yield return Person($"p.{unit}@x.vn", "Preparer", unit);
            }
        }

        yield return Person("thay@x.vn", "Delegate", null);
        yield return Person("c1@x.vn", "BoardStaff", null, _units.Where((_, index) => index % 3 == 0));
        yield return Person("c2@x.vn", "BoardStaff", null, _units.Where((_, index) => index % 3 == 1));
        yield return Person("l1@x.vn", "BoardLeader", null);
        yield return Person("l2@x.vn", "BoardLeader", null);
        yield return Person("g1@x.vn", "Supervisor", null);
    }

    private JsonObject Person(string email, string role, string? unit, IEnumerable<string>? portfolio = null)
    {
        var person = new JsonObject { ["email"] = email, ["role"] = role, ["unit"] = unit };
        if (portfolio is not null)
        {
            person["portfolio"] = new JsonArray([.. portfolio.Select(code => JsonValue.Create(code))]);
        }

        if (role != "Delegate" && Chance(0.4))
        {
            var from = _start.AddDays(_random.Next(0, _end.DayNumber - _start.DayNumber));
            person["absences"] = new JsonArray(new JsonObject { ["from"] = Text(from), ["to"] = Text(from.AddDays(_random.Next(0, 30))), ["delegate"] = "thay@x.vn" });
        }

        return person;
    }

    /// <summary>All nodes are down from the one instant to the other. On the day on which they come up nobody acts.</summary>
    private void Outage(string down, string up)
    {
        foreach (var (local, verb) in new[] { (down, "scheduler-down"), (up, "scheduler-up") })
        {
            var at = DateTimeOffset.Parse($"{local}:00+07:00", CultureInfo.InvariantCulture);
            _actions.Add((at, new JsonObject { ["at"] = $"{local}:00+07:00", ["do"] = verb }));
            _taken.UnionWith(Enumerable.Range(0, 24 * 4).Select(quarter => Slot(at.Date, quarter)));
        }
    }

    /// <summary>Some acts of an obligation around its deadline, by the right person mostly.</summary>
    private void Story(string unit, string cycle)
    {
        var cutoff = CutoffOf(cycle);
        var date = cutoff.AddDays(_random.Next(-20, 14));
        for (var acts = _random.Next(0, 6); acts > 0; acts--)
        {
            var what = new[] { "submit", "submit", "submit", "return", "approve", "approve", "withdraw", "extend", "waive" }[_random.Next(9)];
            var by = !Chance(0.9) ? "g1@x.vn" : what switch { "submit" or "withdraw" => $"s.{unit}@x.vn", "extend" or "waive" => "l1@x.vn", _ => Chance(0.5) ? "c1@x.vn" : "l2@x.vn" };
            Act(date, new JsonObject { ["by"] = by, ["do"] = what, ["obligation"] = $"{unit}/{cycle}/2026" }, cutoff);
            date = date.AddDays(_random.Next(0, 6));
        }
    }

    private void Act(DateOnly date, JsonObject action, DateOnly cutoff)
    {
        if ((string?)action["do"] is "return" or "extend" or "waive")
        {
            action["reason"] = Chance(0.9) ? "x" : "";
        }

        if ((string?)action["do"] == "extend")
        {
            action["until"] = Text(cutoff.AddDays(_random.Next(-3, 25)));
        }

        var minute = Minute();
        if (date > _start && date < _end && _taken.Add(Slot(date.ToDateTime(TimeOnly.MinValue), minute / 15)))
        {
            action["at"] = At(date, minute);
            _actions.Add((DateTimeOffset.Parse(At(date, minute), CultureInfo.InvariantCulture), action));
        }
    }

    /// <summary>
    /// Odd moments often. Not in the hours after the sending time: what is late there is retried, and whether a mail left before an act or is
    /// cancelled by it would be anybody's guess. Nor in the last minutes of the sending hours, where a quarter-hour decides about a day.
    /// </summary>
    private int Minute() => _random.Next(10) switch
    {
        0 => 0,
        1 => 8 * 60,
        2 => 18 * 60,
        3 => _random.Next(0, 8 * 60),
        4 => _random.Next(18 * 60, 24 * 60),
        _ => _random.Next(11 * 60, (17 * 60) + 15),
    };

    private bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>One act a quarter-hour, so that a sweep stands between any two.</summary>
    private static long Slot(DateTime day, int quarter) => (DateOnly.FromDateTime(day).DayNumber * 96L) + quarter;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateOnly date, int minute) => string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}T{minute / 60:00}:{minute % 60:00}:00+07:00");
}
