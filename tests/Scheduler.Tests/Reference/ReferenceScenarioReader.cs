using System.Globalization;
using System.Text.Json.Nodes;

namespace PartyWorkflow.Scheduler.Tests.Reference;

/// <summary>Reads a valid scenario; it is no validator.</summary>
internal static class ReferenceScenarioReader
{
    public static ReferenceScenario Read(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        var owes = Items(root, "unitKinds").ToDictionary(kind => Text(kind, "code"), kind => Texts(kind, "owes"));
        var units = Items(root, "units").Select(unit => new ReferenceUnit(
            Text(unit, "code"), owes[Text(unit, "kind")], Day(unit, "validFrom") ?? DateOnly.MinValue, Day(unit, "validTo"),
            OptionalText(unit, "successor")));

        return new ReferenceScenario(
            Instant(root, "start"),
            Instant(root, "end"),
            Texts(root, "holidays").Select(ParseDay).ToList(),
            Texts(root, "extraWorkingDays").Select(ParseDay).ToList(),
            units.ToDictionary(unit => unit.Code),
            Items(root, "people").Select(ReadPerson).ToList(),
            root["cycles"] is null ? DefaultCycles() : Items(root, "cycles").Select(ReadCycle).ToList(),
            // OrderBy is stable: two actions of one instant stay in file order.
            Items(root, "actions").Select(ReadAction).OrderBy(action => action.At).ToList());
    }

    private static ReferencePerson ReadPerson(JsonNode person) => new(
        Text(person, "email"), Text(person, "role"), OptionalText(person, "unit"), Texts(person, "portfolio"),
        Items(person, "absences").Select(absence => new ReferenceAbsence(
            Day(absence, "from")!.Value, Day(absence, "to")!.Value, OptionalText(absence, "delegate"))).ToList());

    private static ReferenceCycle ReadCycle(JsonNode cycle)
    {
        var cutoff = Text(cycle, "cutoff").Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var defaults = DefaultCycle(Text(cycle, "code"), cutoff[0], cutoff[1]);
        return defaults with
        {
            OpensDaysBefore = Number(cycle, "opensDaysBefore") ?? defaults.OpensDaysBefore,
            Milestones = cycle["milestones"] is null
                ? defaults.Milestones
                : Items(cycle, "milestones").Select(number => number.GetValue<int>()).ToList(),
            LateEveryWorkingDays = Number(cycle, "lateEveryWorkingDays") ?? defaults.LateEveryWorkingDays,
            Escalation = cycle["escalation"] is null
                ? defaults.Escalation
                : Items(cycle, "escalation").Select(level => new ReferenceEscalation(
                    Number(level, "afterWorkingDays")!.Value, Text(level, "to"))).ToList(),
            ReviewWorkingDays = Number(cycle, "reviewWorkingDays") ?? defaults.ReviewWorkingDays,
            CorrectionWorkingDays = Number(cycle, "correctionWorkingDays") ?? defaults.CorrectionWorkingDays,
            ReviewSteps = cycle["reviewSteps"] is null ? defaults.ReviewSteps : Texts(cycle, "reviewSteps"),
        };
    }

    // R6: the three cycles of the plan.
    private static List<ReferenceCycle> DefaultCycles() =>
        [DefaultCycle("TARGETS", 2, 15), DefaultCycle("HALF_YEAR", 5, 25), DefaultCycle("ANNUAL", 12, 25)];

    private static ReferenceCycle DefaultCycle(string code, int month, int day) => new(
        code, month, day, 45, [30, 14, 7, 3, 1], 5, [new(0, "BoardStaff"), new(3, "BoardLeader"), new(7, "Supervisor")], 5, 5,
        code == "ANNUAL" ? ["BoardStaff", "BoardLeader"] : ["BoardStaff"]);

    private static ReferenceAction ReadAction(JsonNode action) => new(
        Instant(action, "at"), Text(action, "do"), OptionalText(action, "by") ?? "", OptionalText(action, "obligation") ?? "",
        OptionalText(action, "reason") ?? "", Day(action, "until"));

    private static IEnumerable<JsonNode> Items(JsonNode node, string field) =>
        node[field]?.AsArray().Select(item => item!) ?? [];

    private static List<string> Texts(JsonNode node, string field) =>
        Items(node, field).Select(item => item.GetValue<string>()).ToList();

    private static string Text(JsonNode node, string field) => node[field]!.GetValue<string>();

    private static string? OptionalText(JsonNode node, string field) => node[field]?.GetValue<string>();

    private static int? Number(JsonNode node, string field) => node[field]?.GetValue<int>();

    private static DateOnly? Day(JsonNode node, string field) =>
        OptionalText(node, field) is { } text ? ParseDay(text) : null;

    private static DateOnly ParseDay(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(JsonNode node, string field) =>
        DateTimeOffset.Parse(Text(node, field), CultureInfo.InvariantCulture).ToOffset(ReferenceCalendar.Offset);
}
