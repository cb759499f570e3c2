using System.CommandLine;
using PartyWorkflow.Web.CommandLine;
using PartyWorkflow.Web.Settings;
using PartyWorkflow.Web.WebHost;

var root = new RootCommand("Report tracking of a provincial Party Organisation Board.")
{
    ServeCommand.Create(),
    RehearseCommand.Create(),
    MigrateCommand.Create(),
    SeedDemoCommand.Create(),
    VerifyAuditCommand.Create(),
    AdminCommand.Create(),
    ImportCommand.Create(),
    BackupCommand.Create(),
    SettingsCommand.Create(),
};

if (RunningAs.Fault() is { } fault)
{
    await Console.Error.WriteLineAsync(fault);
    return 2;
}

// No verb, or only settings such as --urls: serve.
var isServe = args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version"));
if (!isServe && !args[0].StartsWith('-') && !root.Subcommands.Any(verb => verb.Name == args[0]))
{
    var near = Nearest.To(args[0], root.Subcommands.Select(verb => verb.Name));
    await Console.Error.WriteLineAsync($"{args[0]}: there is no such verb. {(near is null ? "The option --help lists them." : $"Did you mean {near}?")}");
    return 2;
}

var parsed = root.Parse(isServe ? ["serve", .. args] : args);
// Otherwise it cuts off after two seconds what the host gives its own time to end.
var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = ServeCommand.EndsWithin + TimeSpan.FromSeconds(5) });
// Exit codes: 0 done, 1 failed, 2 wrong use.
return parsed.Errors.Count > 0 ? 2 : exitCode;
