using System.CommandLine;
using PartyWorkflow.Bench;

var json = new Option<bool>("--json") { Description = "One JSON line for each measurement instead of a table." };
var rounds = new Option<int>("--rounds") { Description = "Interleaved rounds after one that does not count.", DefaultValueFactory = _ => 7 };
var sizes = new Option<int[]>("--n") { Description = "Open processes; may be given several times.", DefaultValueFactory = _ => [1_000, 10_000, 100_000] };
var step = new Command("step", "One step on the native runtime beside the same rows with bare EF Core.") { json, rounds, sizes };
step.SetAction(async (parsed, cancellation) =>
{
    if (!parsed.GetValue(json))
    {
        Console.WriteLine(Measurement.Header);
    }

    foreach (var n in parsed.GetValue(sizes)!)
    {
        var measured = await StepBench.RunAsync(n, parsed.GetValue(rounds));
        Console.WriteLine(parsed.GetValue(json) ? measured.ToJson() : measured.ToRow());
    }
});
return await new RootCommand("Speed as a ratio to a floor measured in the same run.") { step }.Parse(args).InvokeAsync();
