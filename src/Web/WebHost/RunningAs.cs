namespace PartyWorkflow.Web.WebHost;

/// <summary>
/// Which environment the program runs in. Said by a variable, it is that one for every verb. With nothing said it is Development where the program runs
/// in the source tree in which it was built, and Production everywhere else: what was published, or copied to a server, must not begin with public passwords.
/// </summary>
internal static class RunningAs
{
    private const string SiteVariable = "ASPNETCORE_ENVIRONMENT";
    private const string HostVariable = "DOTNET_ENVIRONMENT";

    /// <summary>Null: it is settled. Otherwise one line that says why the program can't start.</summary>
    public static string? Fault()
    {
        var (site, host) = (Environment.GetEnvironmentVariable(SiteVariable), Environment.GetEnvironmentVariable(HostVariable));
        if (!string.IsNullOrEmpty(site) && !string.IsNullOrEmpty(host) && !site.Equals(host, StringComparison.OrdinalIgnoreCase))
        {
            return $"{SiteVariable} is {site} and {HostVariable} is {host}: set one of them only, or both alike.";
        }

        if (string.IsNullOrEmpty(site) && string.IsNullOrEmpty(host) && IsInItsSourceTree())
        {
            Environment.SetEnvironmentVariable(HostVariable, Environments.Development);
        }

        return null;
    }

    /// <summary>Publishing leaves out Development's settings, and nobody publishes the solution.</summary>
    private static bool IsInItsSourceTree()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        if (!File.Exists(Path.Combine(folder.FullName, $"appsettings.{Environments.Development}.json")))
        {
            return false;
        }

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PartyWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder is not null;
    }
}
