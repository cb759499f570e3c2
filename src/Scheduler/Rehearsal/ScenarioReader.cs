using System.Net.Mail;
using System.Text.Json;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Scheduler.Rehearsal;

/// <summary>Reads a scenario. Everything is checked before anything is played.</summary>
public static class ScenarioReader
{
    private static readonly Role[] Roles = [Role.UnitSecretary, Role.Preparer, Role.Delegate, Role.BoardStaff, Role.BoardLeader, Role.Supervisor];
    private static readonly Role[] BoardRoles = [Role.BoardStaff, Role.BoardLeader, Role.Supervisor];

    /// <exception cref="ScenarioException">With one line that names the field.</exception>
    public static Scenario Read(string json)
    {
        using var document = Parse(json);
        var root = new ScenarioNode(document.RootElement, "");
        var start = root.Required("start").Instant();
        var end = root.Required("end");
        if (end.Instant() <= start)
        {
            throw end.Wrong("must be after start");
        }

        var cycles = root.Optional("cycles") is { } list ? Cycles(list) : PlanCycles.Defaults;
        var kinds = Kinds(root.Required("unitKinds"), cycles);
        var units = Units(root.Required("units"), kinds);
        var people = People(root.Required("people"), units);
        var scenario = new Scenario(
            start, end.Instant(), Dates(root.Optional("holidays")), Dates(root.Optional("extraWorkingDays")), kinds, units, people, cycles,
            [.. (root.Optional("actions")?.Items() ?? []).Select(node => Action(node, people, units, cycles, start, end.Instant())).OrderBy(action => action.At)]);
        root.RefuseOthers();
        return scenario;
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException fault)
        {
            throw new ScenarioException($"line {fault.LineNumber + 1}, position {fault.BytePositionInLine + 1}", "is not JSON");
        }
    }

    private static List<DateOnly> Dates(ScenarioNode? node) => [.. (node?.Items() ?? []).Select(item => item.Date())];

    private static List<ScenarioKind> Kinds(ScenarioNode node, IReadOnlyList<Cycle> cycles) =>
        Unique(node, "code", item =>
        {
            var kind = new ScenarioKind(item.Required("code").Text(), item.Optional("name")?.Text() ?? item.Required("code").Text(),
                [.. item.Required("owes").Items().Select(cycle => KnownCycle(cycle, cycle.Text(), cycles)).Distinct()]);
            item.RefuseOthers();
            return (kind.Code, kind);
        });

    /// <summary>A cycle of the plan that the scenario leaves out is known; it just does not run.</summary>
    private static string KnownCycle(ScenarioNode node, string code, IReadOnlyList<Cycle> cycles) =>
        cycles.Concat(PlanCycles.Defaults).Any(cycle => cycle.Code == code) ? code : throw node.Wrong($"unknown cycle \"{code}\"");

    private static List<ScenarioUnit> Units(ScenarioNode node, List<ScenarioKind> kinds)
    {
        var units = Unique(node, "code", item =>
        {
            var unit = new ScenarioUnit(item.Required("code").Text(), item.Optional("name")?.Text() ?? item.Required("code").Text(), item.Required("kind").Text(),
                item.Required("validFrom").Date(), item.Optional("validTo")?.Date(), item.Optional("successor")?.Text());
            if (kinds.All(kind => kind.Code != unit.Kind))
            {
                throw item.Required("kind").Wrong($"unknown kind \"{unit.Kind}\"");
            }

            if (unit.ValidTo <= unit.ValidFrom)
            {
                throw item.Required("validTo").Wrong("must be after validFrom");
            }

            if (unit.Code.Contains('/', StringComparison.Ordinal))
            {
                throw item.Required("code").Wrong("must not contain \"/\"");
            }

            item.RefuseOthers();
            return (unit.Code, unit);
        });
        foreach (var (unit, item) in units.Zip(node.Items()))
        {
            if (unit.Successor is not null && (unit.Successor == unit.Code || units.All(other => other.Code != unit.Successor)))
            {
                throw item.Required("successor").Wrong(unit.Successor == unit.Code ? "a unit can't succeed itself" : $"unknown unit \"{unit.Successor}\"");
            }
        }

        return units;
    }

    private static List<ScenarioPerson> People(ScenarioNode node, List<ScenarioUnit> units)
    {
        var people = Unique(node, "email", item =>
        {
            var person = Person(item, units);
            return (person.Email.ToUpperInvariant(), person);
        });
        return [.. people, .. Substitutes(people)];
    }

    /// <summary>Delegates whom the scenario names in an absence alone: all that it needs of them is their address.</summary>
    private static List<ScenarioPerson> Substitutes(List<ScenarioPerson> people)
    {
        var known = people.Select(person => person.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. people.SelectMany(person => person.Absences, (person, absence) => (absence.Delegate, person.Unit)).Where(named => known.Add(named.Delegate))
            .Select(named => new ScenarioPerson(named.Delegate, named.Delegate, Role.Delegate, named.Unit, [], []))];
    }

    /// <summary>One plain address, as a mail server takes it.</summary>
    private static string Address(ScenarioNode node)
    {
        var text = node.Text();
        return text.Length <= 254 && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>' or '"' or '(' or ')')
            && MailAddress.TryCreate(text, out var address) && address.Address == text && address.User.Length > 0 && text.Count(c => c == '@') == 1
            ? text
            : throw node.Wrong($"\"{text}\" is not an e-mail address");
    }

    private static ScenarioPerson Person(ScenarioNode item, List<ScenarioUnit> units)
    {
        var email = Address(item.Required("email"));
        var role = item.Required("role");
        var held = Roles.Cast<Role?>().FirstOrDefault(known => known.ToString() == role.Text()) ?? throw role.Wrong($"unknown role \"{role.Text()}\"");
        var unit = held is Role.UnitSecretary or Role.Preparer ? item.Required("unit") : item.Optional("unit");
        var portfolio = item.Optional("portfolio")?.Items() ?? [];
        var absences = item.Optional("absences")?.Items() ?? [];
        item.Optional("name");
        item.RefuseOthers();
        return new ScenarioPerson(email, item.Optional("name")?.Text() ?? email, held, unit is null ? null : KnownUnit(unit, units),
            [.. portfolio.Select(entry => KnownUnit(entry, units)).Distinct()], [.. absences.Select(Absence)]);
    }

    private static string KnownUnit(ScenarioNode node, List<ScenarioUnit> units) =>
        units.Any(unit => unit.Code == node.Text()) ? node.Text() : throw node.Wrong($"unknown unit \"{node.Text()}\"");

    private static ScenarioAbsence Absence(ScenarioNode item)
    {
        var (from, to, delegateNode) = (item.Required("from").Date(), item.Required("to"), item.Required("delegate"));
        if (to.Date() < from)
        {
            throw to.Wrong("must not be before from");
        }

        item.RefuseOthers();
        return new ScenarioAbsence(from, to.Date(), Address(delegateNode));
    }

    private static List<Cycle> Cycles(ScenarioNode node) => Unique(node, "code", item =>
    {
        var cycle = Cycle(item);
        item.RefuseOthers();
        return (cycle.Code, cycle);
    });

    private static Cycle Cycle(ScenarioNode item)
    {
        var code = item.Required("code").Text();
        var known = PlanCycles.Defaults.FirstOrDefault(cycle => cycle.Code == code);
        var cutoff = item.Optional("cutoff") ?? (known is null ? item.Required("cutoff") : null);
        return new Cycle(
            code,
            known?.NameVi ?? code,
            known?.NameEn ?? code,
            cutoff is null ? known!.Cutoff : MonthDay.TryParse(cutoff.Text(), out var day) ? day : throw cutoff.Wrong($"\"{cutoff.Text()}\" is not a day of every year in the form MM-dd"),
            item.Optional("opensDaysBefore")?.Whole(0, 365) ?? 45,
            item.Optional("milestones")?.Items().Select(days => days.Whole(1, 365)).Distinct().ToList() ?? PlanCycles.DefaultMilestones,
            item.Optional("lateEveryWorkingDays")?.Whole(1, 250) ?? 5,
            item.Optional("escalation")?.Items().Select(EscalationStep).ToList() ?? PlanCycles.DefaultEscalation,
            item.Optional("reviewWorkingDays")?.Whole(1, 250) ?? 5,
            item.Optional("correctionWorkingDays")?.Whole(1, 250) ?? 5,
            item.Optional("reviewSteps") is { } steps ? ReviewSteps(steps) : known?.ReviewSteps ?? [Role.BoardStaff]);
    }

    private static EscalationStep EscalationStep(ScenarioNode item)
    {
        var step = new EscalationStep(item.Required("afterWorkingDays").Whole(0, 250), BoardRole(item.Required("to"), BoardRoles));
        item.RefuseOthers();
        return step;
    }

    private static List<Role> ReviewSteps(ScenarioNode node)
    {
        var steps = node.Items().Select(step => BoardRole(step, [Role.BoardStaff, Role.BoardLeader])).ToList();
        return steps.Count > 0 ? steps : throw node.Wrong("must name at least one role");
    }

    private static Role BoardRole(ScenarioNode node, IReadOnlyList<Role> allowed) =>
        allowed.Cast<Role?>().FirstOrDefault(role => role.ToString() == node.Text()) ?? throw node.Wrong($"unknown role \"{node.Text()}\"");

    private static ScenarioAction Action(ScenarioNode item, List<ScenarioPerson> people, List<ScenarioUnit> units, IReadOnlyList<Cycle> cycles, DateTimeOffset start, DateTimeOffset end)
    {
        var at = item.Required("at");
        if (at.Instant() < start || at.Instant() > end)
        {
            throw at.Wrong("must lie between start and end");
        }

        var word = item.Required("do");
        var verb = Enum.GetValues<ScenarioVerb>().Cast<ScenarioVerb?>().FirstOrDefault(known => ScenarioAction.Word(known!.Value) == word.Text())
            ?? throw word.Wrong($"unknown action \"{word.Text()}\"");
        var isSchedulers = verb is ScenarioVerb.SchedulerDown or ScenarioVerb.SchedulerUp;
        var by = isSchedulers ? null : item.Required("by");
        if (by is not null && !people.Any(person => string.Equals(person.Email, by.Text(), StringComparison.OrdinalIgnoreCase)))
        {
            throw by.Wrong($"unknown person \"{by.Text()}\"");
        }

        var action = new ScenarioAction(at.Instant(), verb, by?.Text(), isSchedulers ? null : Key(item.Required("obligation"), units, cycles),
            item.Optional("reason")?.AnyText(), verb == ScenarioVerb.Extend ? item.Required("until").Date() : item.Optional("until")?.Date());
        item.RefuseOthers();
        return action;
    }

    private static ObligationKey Key(ScenarioNode node, List<ScenarioUnit> units, IReadOnlyList<Cycle> cycles)
    {
        if (!ObligationKey.TryParse(node.Text(), out var key))
        {
            throw node.Wrong($"\"{node.Text()}\" is not a key of the form UNIT/CYCLE/YEAR");
        }

        if (units.All(unit => unit.Code != key.Unit))
        {
            throw node.Wrong($"unknown unit \"{key.Unit}\"");
        }

        KnownCycle(node, key.Cycle, cycles);
        return key;
    }

    private static List<T> Unique<T>(ScenarioNode node, string keyField, Func<ScenarioNode, (string Key, T Value)> read)
    {
        var seen = new HashSet<string>();
        var values = new List<T>();
        foreach (var item in node.Items())
        {
            var (key, value) = read(item);
            if (!seen.Add(key))
            {
                throw new ScenarioException($"{item.Path}.{keyField}", "stands twice");
            }

            values.Add(value);
        }

        return values;
    }
}
