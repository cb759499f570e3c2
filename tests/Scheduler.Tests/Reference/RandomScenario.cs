using System.Globalization;
using System.Text.Json.Nodes;

namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>Scenarios with units that end and begin, absences, outages, odd calendars, and people who act rightly and wrongly. The same seed gives the same one.</summary>
internal sealed class RandomScenario
{
    private static readonly string[] Roles = ["BoardStaff", "BoardLeader", "Supervisor"];

    private readonly Random _random;
    private readonly DateOnly _start;
    private readonly DateOnly _end;
    private readonly List<string> _units = [];
    private readonly List<(string Email, string Role, string? Unit)> _people = [];
    private readonly List<(string Code, DateOnly Cutoff)> _cycles = [];

    private RandomScenario(int seed)
    {
        _random = new Random(seed);
        _start = new DateOnly(_random.Next(2025, 2039), _random.Next(1, 13), _random.Next(1, 29));
        _end = _start.AddDays(_random.Next(60, 420));
    }

    public static string Generate(int seed) => new RandomScenario(seed).Write();

    private string Write()
    {
        var cycles = Cycles();
        var kinds = new JsonArray(Kind("A", _cycles.Select(cycle => cycle.Code)), Kind("B", _cycles.Take(1).Select(cycle => cycle.Code)));
        var units = Units();
        var people = People();
        var scenario = new JsonObject
        {
            ["start"] = At(_start, Chance(0.8) ? 0 : _random.Next(24 * 60)),
            ["end"] = At(_end, 0),
            ["holidays"] = Dates(_random.Next(0, 14)),
            ["extraWorkingDays"] = ExtraWorkingDays(),
            ["unitKinds"] = kinds,
            ["units"] = units,
            ["people"] = people,
            ["actions"] = Actions(),
        };
        if (cycles is not null)
        {
            scenario["cycles"] = cycles;
        }

        return scenario.ToJsonString();
    }

    /// <summary>Null: the three of the plan.</summary>
    private JsonArray? Cycles()
    {
        if (Chance(0.4))
        {
            _cycles.AddRange([("TARGETS", new(2025, 2, 15)), ("HALF_YEAR", new(2025, 5, 25)), ("ANNUAL", new(2025, 12, 25))]);
            return null;
        }

        var cycles = new JsonArray();
        foreach (var code in new[] { "HALF_YEAR", "ANNUAL", "X" }.Take(_random.Next(1, 4)))
        {
            var cutoff = new DateOnly(2025, 1, 1).AddDays(_random.Next(365));
            _cycles.Add((code, cutoff));
            cycles.Add(new JsonObject
            {
                ["code"] = code,
                ["cutoff"] = cutoff.ToString("MM-dd", CultureInfo.InvariantCulture),
                ["opensDaysBefore"] = _random.Next(5, 70),
                ["milestones"] = new JsonArray([.. new[] { 40, 30, 14, 7, 5, 3, 2, 1 }.Where(_ => Chance(0.6)).Select(days => JsonValue.Create(days))]),
                ["lateEveryWorkingDays"] = _random.Next(1, 8),
                ["escalation"] = new JsonArray([.. Roles.Select((role, level) => new JsonObject { ["afterWorkingDays"] = level * _random.Next(0, 5), ["to"] = role })]),
                ["reviewWorkingDays"] = _random.Next(1, 8),
                ["correctionWorkingDays"] = _random.Next(1, 8),
                ["reviewSteps"] = Chance(0.5) ? new JsonArray("BoardStaff") : new JsonArray("BoardStaff", "BoardLeader"),
            });
        }

        return cycles;
    }

    private static JsonObject Kind(string code, IEnumerable<string> owes) => new() { ["code"] = code, ["name"] = code, ["owes"] = new JsonArray([.. owes.Select(cycle => JsonValue.Create(cycle))]) };

    private JsonArray Units()
    {
        _units.AddRange(Enumerable.Range(1, _random.Next(2, 7)).Select(number => $"U{number}"));
        return new JsonArray([.. _units.Select(code =>
        {
            var from = Chance(0.75) ? new DateOnly(2020, 1, 1) : Somewhen();
            DateOnly? to = Chance(0.3) ? Somewhen() : null;
            var successor = _units[_random.Next(_units.Count)];
            return (JsonNode)new JsonObject
            {
                ["code"] = code, ["name"] = code, ["kind"] = Chance(0.8) ? "A" : "B", ["validFrom"] = Text(from),
                ["validTo"] = to > from ? Text(to.Value) : null, ["successor"] = to > from && successor != code && Chance(0.8) ? successor : null,
            };
        })]);
    }

    private JsonArray People()
    {
        foreach (var unit in _units)
        {
            _people.Add(($"s.{unit}@x.vn", "UnitSecretary", unit));
            if (Chance(0.4))
            {
                _people.Add(($"p.{unit}@x.vn", "Preparer", unit));
            }
        }

        _people.AddRange([("d1@x.vn", "Delegate", null), ("d2@x.vn", "Delegate", null), ("c1@x.vn", "BoardStaff", null), ("c2@x.vn", "BoardStaff", null), ("l1@x.vn", "BoardLeader", null), ("g1@x.vn", "Supervisor", null)]);
        if (Chance(0.5))
        {
            _people.AddRange([("l2@x.vn", "BoardLeader", null), ("g2@x.vn", "Supervisor", null)]);
        }

        return new JsonArray([.. _people.Select(person =>
        {
            var written = new JsonObject { ["email"] = person.Email, ["name"] = person.Email, ["role"] = person.Role, ["unit"] = person.Unit };
            if (person.Role == "BoardStaff" && Chance(0.7))
            {
                written["portfolio"] = new JsonArray([.. _units.Where(_ => Chance(0.5)).Select(unit => JsonValue.Create(unit))]);
            }

            if (Chance(0.4))
            {
                var from = Somewhen();
                written["absences"] = new JsonArray(new JsonObject { ["from"] = Text(from), ["to"] = Text(from.AddDays(_random.Next(0, 40))), ["delegate"] = _people[_random.Next(_people.Count)].Email });
            }

            return (JsonNode)written;
        })]);
    }

    private JsonArray Actions()
    {
        var actions = new List<(DateTimeOffset At, JsonObject Action)>();
        foreach (var unit in _units)
        {
            foreach (var (code, cutoff) in _cycles)
            {
                for (var year = _start.Year; year <= _end.Year; year++)
                {
                    Story(actions, $"{unit}/{code}/{year}", unit, new DateOnly(year, cutoff.Month, cutoff.Day));
                }
            }
        }

        for (var outages = _random.Next(0, 3); outages > 0; outages--)
        {
            var (down, minute) = (Somewhen(), Minute());
            Add(actions, down, minute, new JsonObject { ["do"] = "scheduler-down" });
            Add(actions, down.AddDays(_random.Next(0, 30)), Minute(), new JsonObject { ["do"] = "scheduler-up" });
        }

        return new JsonArray([.. actions.OrderBy(pair => pair.At).Select(pair => (JsonNode)pair.Action)]);
    }

    /// <summary>Submission near the deadline, then what may follow it, by the right person mostly.</summary>
    private void Story(List<(DateTimeOffset, JsonObject)> actions, string key, string unit, DateOnly cutoff)
    {
        var date = cutoff.AddDays(_random.Next(-25, 12));
        for (var acts = _random.Next(0, 7); acts > 0; acts--)
        {
            var what = new[] { "submit", "submit", "submit", "return", "approve", "approve", "withdraw", "extend", "waive" }[_random.Next(9)];
            var by = what switch
            {
                "submit" or "withdraw" => $"s.{unit}@x.vn",
                "extend" or "waive" => "l1@x.vn",
                _ => "c1@x.vn",
            };
            var action = new JsonObject { ["by"] = Chance(0.85) ? by : _people[_random.Next(_people.Count)].Email, ["do"] = what, ["obligation"] = key };
            if (what is "return" or "extend" or "waive")
            {
                action["reason"] = Chance(0.9) ? "x" : "";
            }

            if (what == "extend")
            {
                action["until"] = Text(cutoff.AddDays(_random.Next(-3, 30)));
            }

            Add(actions, date, Minute(), action);
            date = date.AddDays(_random.Next(0, 6));
        }
    }

    private void Add(List<(DateTimeOffset, JsonObject)> actions, DateOnly date, int minute, JsonObject action)
    {
        if (date > _start && date < _end)
        {
            action["at"] = At(date, minute);
            actions.Add((DateTimeOffset.Parse(At(date, minute), CultureInfo.InvariantCulture), action));
        }
    }

    /// <summary>Odd moments often: midnight, the sending time, its end.</summary>
    private int Minute() => Chance(0.3) ? new[] { 0, 8 * 60, 18 * 60, (18 * 60) - 1 }[_random.Next(4)] : _random.Next(24 * 60);

    /// <summary>Now and then one of the fixed-date holidays is worked, which is what counts then (R4).</summary>
    private JsonArray ExtraWorkingDays()
    {
        var dates = Dates(_random.Next(0, 4));
        var (month, day) = new[] { (1, 1), (4, 30), (5, 1), (9, 2) }[_random.Next(4)];
        if (Chance(0.2))
        {
            dates.Add(Text(new DateOnly(_random.Next(_start.Year, _end.Year + 1), month, day)));
        }

        return dates;
    }

    private JsonArray Dates(int count) => new([.. Enumerable.Range(0, count).Select(_ => Somewhen()).Distinct().Select(date => JsonValue.Create(Text(date)))]);

    private DateOnly Somewhen() => _start.AddDays(_random.Next(0, _end.DayNumber - _start.DayNumber));

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string At(DateOnly date, int minute) => string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}T{minute / 60:00}:{minute % 60:00}:00+07:00");
}
