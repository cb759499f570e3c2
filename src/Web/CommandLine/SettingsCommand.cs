using System.CommandLine;
using PartyWorkflow.Web.Settings;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>settings</c>: every setting with its default and meaning, as docs/settings.md has them.</summary>
internal static class SettingsCommand
{
    public static Command Create()
    {
        var command = new Command("settings", "List every setting with its default and meaning.");
        command.SetAction(_ => Console.Out.Write(SettingsDocument.Text()));
        return command;
    }
}
