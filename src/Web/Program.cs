using System.CommandLine;
using PartyWorkflow.Web.CommandLine;

var root = new RootCommand("Report tracking of a provincial Party Organisation Board.")
{
    ServeCommand.Create(),
    RehearseCommand.Create(),
    MigrateCommand.Create(),
    SeedDemoCommand.Create(),
    VerifyAuditCommand.Create(),
};

// No verb, or only settings such as --urls: serve.
var isServe = args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?" or "--version"));
return await root.Parse(isServe ? ["serve", .. args] : args).InvokeAsync();
