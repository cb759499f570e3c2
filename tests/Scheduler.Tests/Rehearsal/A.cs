using System.Text.Json;
using System.Text.Json.Nodes;
using PartyWorkflow.Persistence;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Scheduler.Tests.Rehearsal;

/// <summary>Scenarios: the worked example's office, changed by each test.</summary>
internal static class A
{
    public static JsonObject Scenario(params object[] actions) => JsonNode.Parse($$"""
        {
          "start": "2026-04-01T00:00:00+07:00", "end": "2026-07-01T00:00:00+07:00",
          "holidays": ["2026-01-01", "2026-04-27", "2026-04-30", "2026-05-01"],
          "unitKinds": [ { "code": "DISTRICT", "name": "Huyện ủy", "owes": ["HALF_YEAR", "ANNUAL"] } ],
          "units": [
            { "code": "HU-01", "name": "Huyện ủy A", "kind": "DISTRICT", "validFrom": "2020-01-01", "validTo": null, "successor": null },
            { "code": "HU-02", "name": "Huyện ủy B", "kind": "DISTRICT", "validFrom": "2026-06-30", "validTo": null, "successor": null } ],
          "people": [
            { "email": "bt@x.vn", "name": "Bí thư", "role": "UnitSecretary", "unit": "HU-01" },
            { "email": "bt2@x.vn", "name": "Bí thư B", "role": "UnitSecretary", "unit": "HU-02" },
            { "email": "uq@x.vn", "name": "Ủy quyền", "role": "Delegate" },
            { "email": "cv@x.vn", "name": "Chuyên viên", "role": "BoardStaff", "portfolio": ["HU-01"] },
            { "email": "cv2@x.vn", "name": "Chuyên viên 2", "role": "BoardStaff" },
            { "email": "tb@x.vn", "name": "Trưởng ban", "role": "BoardLeader" },
            { "email": "gs@x.vn", "name": "Giám sát", "role": "Supervisor" } ],
          "cycles": [ { "code": "HALF_YEAR", "cutoff": "05-25" } ],
          "actions": {{JsonSerializer.Serialize(actions)}}
        }
        """)!.AsObject();

    public static object Act(string at, string by, string what, string? reason = null, string? until = null) =>
        new Dictionary<string, string?> { ["at"] = $"2026-{at}:00+07:00", ["by"] = $"{by}@x.vn", ["do"] = what, ["obligation"] = "HU-01/HALF_YEAR/2026", ["reason"] = reason, ["until"] = until };

    public static object Turned(string at, string what) => new { at = $"2026-{at}:00+07:00", @do = $"scheduler-{what}" };

    /// <summary>Events as "05-25 08:00 late LATE-0 bt", mails left out.</summary>
    public static async Task<IReadOnlyList<string>> PlayAsync(JsonObject scenario, IMailTransportFactory? transports = null, StoreKind kind = StoreKind.Sqlite)
    {
        var server = await TestDatabase.ServerAsync(kind);
        await using var host = await RehearsalHost.OpenAsync(ScenarioReader.Read(scenario.ToJsonString()), transports ?? new NullTransportFactory(), CancellationToken.None, server);
        var told = await host.PlayAsync(null, CancellationToken.None);
        return [.. told.Where(happened => happened.Type != "mail").Select(Short)];
    }

    private static string Short(RehearsalEvent happened)
    {
        var fields = happened.Fields.Where(field => field.Key is not ("obligation" or "do" or "reason" or "timeliness") && field.Value is not null)
            .Select(field => field.Key is "deadline" ? field.Value!.ToString()![5..10] : field.Value!.ToString()!.Replace("@x.vn", "", StringComparison.Ordinal));
        var why = happened.Type == "refused" ? " " + happened.Fields.Single(field => field.Key == "reason").Value : "";
        return $"{RehearsalEvents.Local(happened.At)[5..16].Replace('T', ' ')} {happened.Type} {string.Join(' ', fields)}{why}";
    }
}
