using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartyWorkflow.Scheduler.Tests.Rehearsal;

/// <summary>The worked example's office with many more units, each with a secretary of its own.</summary>
internal static class Province
{
    /// <param name="everyOtherIsYounger">Every other unit began only in the middle of April, so that what it owes opened later: a second shape.</param>
    public static JsonObject Of(int units, bool everyOtherIsYounger = false, bool withoutSecretaries = false)
    {
        var scenario = A.Scenario();
        foreach (var number in Enumerable.Range(100, units))
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"HU-{number}");
            var from = everyOtherIsYounger && number % 2 == 0 ? "2026-04-15" : "2020-01-01";
            scenario["units"]!.AsArray().Add(JsonSerializer.SerializeToNode(new { code, name = code, kind = "DISTRICT", validFrom = from, validTo = (string?)null, successor = (string?)null }));
            if (withoutSecretaries)
            {
                continue;
            }

            scenario["people"]!.AsArray().Add(JsonSerializer.SerializeToNode(new { email = $"{code}@x.vn".ToLowerInvariant(), name = code, role = "UnitSecretary", unit = code }));
        }

        return scenario;
    }
}
