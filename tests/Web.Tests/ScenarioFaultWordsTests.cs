using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Tests;

/// <summary>Every sentence of the reader of scenarios has its Vietnamese one.</summary>
public sealed class ScenarioFaultWordsTests
{
    private const string Good = """
        { "start": "2026-01-01T00:00:00+07:00", "end": "2026-07-01T00:00:00+07:00", "holidays": [], "extraWorkingDays": [],
          "unitKinds": [ { "code": "DISTRICT", "name": "Huyện ủy", "owes": ["HALF_YEAR"] } ],
          "units": [ { "code": "HU-01", "name": "Huyện ủy A", "kind": "DISTRICT", "validFrom": "2020-01-01", "validTo": null, "successor": null } ],
          "people": [ { "email": "bt@x.vn", "name": "An", "role": "UnitSecretary", "unit": "HU-01", "absences": [ { "from": "2026-05-18", "to": "2026-05-25", "delegate": "p@x.vn" } ] } ],
          "cycles": [ { "code": "HALF_YEAR", "cutoff": "05-25", "reviewSteps": ["BoardStaff"] } ],
          "actions": [ { "at": "2026-05-20T09:30:00+07:00", "by": "bt@x.vn", "do": "submit", "obligation": "HU-01/HALF_YEAR/2026" } ] }
        """;

    [Theory]
    [InlineData("\"cutoff\": \"05-25\"", "\"cutoff\": \"02-29\"")]
    [InlineData("\"cutoff\": \"05-25\"", "\"cutoff\": \"05-25\", \"reviewWorkingDays\": 0")]
    [InlineData("\"role\": \"UnitSecretary\", ", "")]
    [InlineData("\"name\": \"An\"", "\"name\": \" \"")]
    [InlineData("\"name\": \"An\"", "\"name\": 5")]
    [InlineData("\"name\": \"An\"", "\"name\": \"An\", \"name\": \"An\"")]
    [InlineData("\"name\": \"An\"", "\"nom\": \"An\", \"name\": \"An\"")]
    [InlineData("{ \"start\"", "[ \"start\"")]
    [InlineData("\"holidays\": []", "\"holidays\": 5")]
    [InlineData("\"unitKinds\": [ {", "\"unitKinds\": [ 5, {")]
    [InlineData("\"holidays\": []", "\"holidays\": [\"1/1/2026\"]")]
    [InlineData("\"start\": \"2026-01-01T00:00:00+07:00\"", "\"start\": \"2026-01-01\"")]
    [InlineData("\"email\": \"bt@x.vn\"", "\"email\": \"bt\"")]
    [InlineData("HU-01/HALF_YEAR/2026", "HU-01")]
    [InlineData("HU-01/HALF_YEAR/2026", "HU-09/HALF_YEAR/2026")]
    [InlineData("\"kind\": \"DISTRICT\"", "\"kind\": \"X\"")]
    [InlineData("\"do\": \"submit\"", "\"do\": \"dance\"")]
    [InlineData("\"by\": \"bt@x.vn\"", "\"by\": \"no@x.vn\"")]
    [InlineData("\"role\": \"UnitSecretary\"", "\"role\": \"King\"")]
    [InlineData("\"owes\": [\"HALF_YEAR\"]", "\"owes\": [\"X\"]")]
    [InlineData("\"end\": \"2026-07-01", "\"end\": \"2025-07-01")]
    [InlineData("\"validTo\": null", "\"validTo\": \"2019-01-01\"")]
    [InlineData("\"to\": \"2026-05-25\"", "\"to\": \"2026-05-01\"")]
    [InlineData("\"at\": \"2026-05-20", "\"at\": \"2027-05-20")]
    [InlineData("\"code\": \"HU-01\"", "\"code\": \"HU/01\"")]
    [InlineData("\"reviewSteps\": [\"BoardStaff\"]", "\"reviewSteps\": []")]
    [InlineData("\"validTo\": null, \"successor\": null", "\"validTo\": \"2026-03-01\", \"successor\": \"HU-01\"")]
    public void Fault_IsToldInTheReadersLanguage_AndNamesTheField(string good, string bad)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);

        var fault = Assert.Throws<ScenarioException>(() => ScenarioReader.Read(Good.Replace(good, bad, StringComparison.Ordinal)));

        var sentence = new Words(isEnglish: false).Sentence(fault);
        Assert.StartsWith(fault.Field, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(fault.What, sentence, StringComparison.Ordinal);
        Assert.Equal($"{fault.Field}: {fault.What}.", new Words(isEnglish: true).Sentence(fault));
    }

    [Fact]
    public void TheScenario_IsGood() => Assert.NotNull(ScenarioReader.Read(Good));
}
