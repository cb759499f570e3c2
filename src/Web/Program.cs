using System.CommandLine;
using PartyWorkflow.Web.CommandLine;

var root = new RootCommand("PartyWorkflow") { RehearseCommand.Create() };
return await root.Parse(args).InvokeAsync();
