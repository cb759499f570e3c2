using System.CommandLine;
using PartyWorkflow.Bench;
using PartyWorkflow.TestSupport.Stores;

var json = new Option<bool>("--json") { Description = "One JSON line for each measurement instead of a table." };
var rounds = new Option<int>("--rounds") { Description = "Interleaved rounds after one that does not count.", DefaultValueFactory = _ => 7 };
var sizes = new Option<int[]>("--n") { Description = "How many obligations, or open processes; may be given several times.", DefaultValueFactory = _ => [1_000, 10_000, 100_000] };
var store = new Option<string>("--store") { Description = "The store to measure on.", DefaultValueFactory = _ => "sqlite" };
store.AcceptOnlyFromAmong("sqlite", "postgres");
var connections = new Option<int[]>("--n") { Description = "How many connections; may be given several times.", DefaultValueFactory = _ => [1, 4, 16] };
var connection = new Option<string?>("--connection") { Description = "The PostgreSQL server for --store postgres; without it the bench starts one of its own (Debian: postgresql), and removes it." };

Command Bench(string name, string description, Func<string?, int, int, Task<Measurement>> run, Option<int[]>? of = null)
{
    var numbers = of ?? sizes;
    var command = new Command(name, description) { json, rounds, numbers, store, connection };
    command.SetAction(async (parsed, _) =>
    {
        if (!parsed.GetValue(json))
        {
            Console.WriteLine(Measurement.Header);
        }

        var (isPostgres, named) = (parsed.GetValue(store) == "postgres", parsed.GetValue(connection));
        await using var own = isPostgres && named is null ? await PostgreSqlCluster.StartAsync(isDurable: true) : null;
        var server = isPostgres ? named ?? own!.Server.ConnectionString : null;
        foreach (var n in parsed.GetValue(numbers)!)
        {
            var measured = await run(server, n, parsed.GetValue(rounds));
            Console.WriteLine(parsed.GetValue(json) ? measured.ToJson() : measured.ToRow());
        }
    });
    return command;
}

return await new RootCommand("Speed as a ratio to a floor measured in the same run.")
{
    Bench("step", "One step on the native runtime beside the same rows with bare EF Core (SQLite).", (_, n, times) => StepBench.RunAsync(n, times)),
    Bench("plan", "A day on which all of N obligations are due, beside a hand-written INSERT … SELECT.", PlanBench.RunAsync),
    Bench("idle-sweep", "A sweep with nothing due among N obligations, beside one indexed look.", IdleSweepBench.RunAsync),
    PagesBench.Create(json, rounds),
    Bench("deliver", "A thousand mails to smtp-sink over N connections, beside a bare MailKit loop that sends the same messages, composed beforehand.", DeliverBench.RunAsync, connections),
    Bench("deliver-away", "The same to a server whose answers take one to two milliseconds.", DeliverBench.RunAwayAsync, connections),
    Bench("job-per-reminder", "Planning N notices, beside scheduling a Hangfire job for each, in time and in rows.", JobPerReminderBench.RunAsync, new("--n") { Description = "How many reminders; may be given several times.", DefaultValueFactory = _ => [1_000, 10_000] }),
}.Parse(args).InvokeAsync();
