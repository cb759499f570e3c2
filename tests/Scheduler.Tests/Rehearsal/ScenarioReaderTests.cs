using PartyWorkflow.Scheduler.Rehearsal;

namespace PartyWorkflow.Scheduler.Tests.Rehearsal;

/// <summary>A bad scenario gets one line that names the field.</summary>
public sealed class ScenarioReaderTests
{
    [Theory]
    [InlineData("\"kind\": \"DISTRICT\", \"validFrom\": \"2026-06-30\"", "\"kind\": \"X\", \"validFrom\": \"2026-06-30\"", "units[1].kind: unknown kind \"X\"")]
    [InlineData("\"role\": \"Supervisor\"", "\"role\": \"King\"", "people[6].role: unknown role \"King\"")]
    [InlineData("\"start\": \"2026-04-01T00:00:00+07:00\"", "\"start\": \"2026-04-01\"", "start: \"2026-04-01\" is not an instant with its offset, like 2026-05-20T09:30:00+07:00")]
    [InlineData("\"cutoff\": \"05-25\"", "\"cutoff\": \"02-29\"", "cycles[0].cutoff: \"02-29\" is not a day of every year in the form MM-dd")]
    [InlineData("\"portfolio\": [\"HU-01\"]", "\"portfolio\": [\"HU-09\"]", "people[3].portfolio[0]: unknown unit \"HU-09\"")]
    [InlineData("\"end\": ", "\"ende\": 1, \"end\": ", "ende: unknown field")]
    [InlineData("\"cutoff\": \"05-25\"", "\"cutoff\": \"05-25\", \"reviewWorkingDays\": 0", "cycles[0].reviewWorkingDays: must be a whole number from 1 to 250")]
    [InlineData("\"email\": \"bt2@x.vn\"", "\"email\": \"BT@x.vn\"", "people[1].email: stands twice")]
    [InlineData("\"actions\": []", "\"actions\": [{ \"at\": \"2026-05-20T09:30:00+07:00\", \"by\": \"bt@x.vn\", \"do\": \"dance\" }]", "actions[0].do: unknown action \"dance\"")]
    [InlineData("\"actions\": []", "\"actions\": [{ \"at\": \"2026-05-20T09:30:00+07:00\", \"by\": \"bt@x.vn\", \"do\": \"extend\", \"obligation\": \"HU-01/HALF_YEAR/2026\" }]", "actions[0].until: is missing")]
    [InlineData("\"actions\": []", "\"actions\": [{ \"at\": \"2027-05-20T09:30:00+07:00\", \"by\": \"bt@x.vn\", \"do\": \"submit\", \"obligation\": \"HU-01/HALF_YEAR/2026\" }]", "actions[0].at: must lie between start and end")]
    [InlineData("\"email\": \"bt2@x.vn\"", "\"email\": \"b t@x.vn\"", "people[1].email: \"b t@x.vn\" is not an e-mail address")]
    [InlineData("\"email\": \"bt2@x.vn\"", "\"email\": \"bt@@x.vn\"", "people[1].email: \"bt@@x.vn\" is not an e-mail address")]
    [InlineData("\"email\": \"bt2@x.vn\"", "\"email\": \"Bob <b@x.vn>\"", "people[1].email: \"Bob <b@x.vn>\" is not an e-mail address")]
    [InlineData("\"email\": \"bt2@x.vn\"", "\"email\": \"b@x.vn,c@x.vn\"", "people[1].email: \"b@x.vn,c@x.vn\" is not an e-mail address")]
    [InlineData("\"email\": \"bt2@x.vn\"", "\"email\": \"a@\"", "people[1].email: \"a@\" is not an e-mail address")]
    public void Read_OfABadScenario_NamesTheField(string good, string bad, string message)
    {
        var text = A.Scenario().ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var compact = good.Replace("\": ", "\":", StringComparison.Ordinal).Replace(", \"", ",\"", StringComparison.Ordinal);
        Assert.Contains(compact, text, StringComparison.Ordinal);

        var fault = Assert.Throws<ScenarioException>(() => ScenarioReader.Read(text.Replace(compact, bad, StringComparison.Ordinal)));

        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Read_OfNoJson_NamesTheLine() => Assert.StartsWith("line 2, position", Assert.Throws<ScenarioException>(() => ScenarioReader.Read("{\n \"start\": }")).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_WithoutCycles_MeansTheThreeOfThePlan()
    {
        var scenario = A.Scenario();
        scenario.Remove("cycles");

        Assert.Equal(["TARGETS", "HALF_YEAR", "ANNUAL"], ScenarioReader.Read(scenario.ToJsonString()).Cycles.Select(cycle => cycle.Code));
    }
}
