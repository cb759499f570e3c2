using System.Text;

namespace PartyWorkflow.Web.Settings;

/// <summary>docs/settings.md, made from the list: <c>dotnet run --project src/Web -- settings &gt; docs/settings.md</c>.</summary>
public static class SettingsDocument
{
    private const string Head = """
        # Settings

        Made by the verb `settings` from the list that the program checks at start; don't edit it.

        A setting stands in the environment, `Mail__Smtp__Host=mail.tinhuy.vn` (two underscores for each colon), on the command line of `serve`, `--Mail:Smtp:Host mail.tinhuy.vn`,
        or in `appsettings.Production.json` beside the program. The command line counts more than the environment, and that more than the file. Passwords belong in the environment.
        A name that is not here, or a value of the wrong kind, keeps the program from starting, with one line that says which.

        """;

    private const string Tail = """

        ## Of ASP.NET Core

        | name | meaning |
        | --- | --- |
        | `ASPNETCORE_ENVIRONMENT` or `DOTNET_ENVIRONMENT` | `Production` or `Development`, for every verb. With neither set, a published program is in Production and one that runs in its source tree in Development. |
        | `ASPNETCORE_URLS`, `--urls` | Where the program listens; `http://localhost:5080` unless said otherwise. |
        | `Kestrel:Certificates:Default:Path`, `:Password` | The certificate, where the program itself serves https. |
        | `Logging:LogLevel:Default` | `Warning` unless said otherwise. |
        | `PARTYWORKFLOW_ADMIN_PASSWORD` | For `admin create`: the first administrator's password; otherwise it is asked for at a terminal, or read from standard input. |

        """;

    public static string Text()
    {
        var text = new StringBuilder(Head);
        foreach (var section in SettingsList.All.GroupBy(setting => setting.Name.Split(':')[0]))
        {
            text.Append("\n## ").Append(section.Key).Append("\n\n| name | takes | default | example | meaning |\n| --- | --- | --- | --- | --- |\n");
            foreach (var setting in section)
            {
                text.Append("| `").Append(setting.Name).Append("` | ").Append(setting.Takes).Append(" | ").Append(Code(setting.Default)).Append(" | ")
                    .Append(Code(setting.Example)).Append(" | ").Append(setting.Meaning).Append(" |\n");
            }
        }

        return text.Append(Tail).ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }

    private static string Code(string value) => value.Length == 0 ? "" : $"`{value}`";
}
