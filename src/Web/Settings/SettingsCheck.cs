namespace PartyWorkflow.Web.Settings;

/// <summary>A name that nobody reads would be taken for set, and the program would do something else than it was told.</summary>
public static class SettingsCheck
{
    /// <summary>Whose names are all ours.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. SettingsList.All.Select(setting => SectionOf(setting.Name)).Distinct()];

    /// <summary>Of ASP.NET Core, as the command line takes them.</summary>
    public static IReadOnlyList<string> Frameworks { get; } = ["urls", "environment", "AllowedHosts", "http_ports", "https_ports", "Logging", "Kestrel"];

    /// <summary>Null, or one line that names the first setting that is wrong.</summary>
    public static string? Fault(IConfiguration configuration) => configuration.AsEnumerable()
        .Where(pair => !string.IsNullOrEmpty(pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => FaultOf(pair.Key, pair.Value!)).FirstOrDefault(fault => fault is not null);

    /// <summary>Settings of earlier versions that still stand somewhere and do nothing any more.</summary>
    public static IEnumerable<string> RetiredIn(IConfiguration configuration) =>
        SettingsList.Retired.Where(retired => !string.IsNullOrEmpty(configuration[retired.Key])).Select(retired => $"{retired.Key}: {retired.Value}");

    /// <summary>Null, or one line for an option of the verb serve, "--name" or "--name=value", that is neither a setting nor the framework's.</summary>
    public static string? FaultOfOption(string token, IEnumerable<string> options)
    {
        var name = token.Split('=')[0];
        var known = SettingsList.All.Select(setting => $"--{setting.Name}").Concat(options).Concat(Frameworks.Select(framework => $"--{framework}")).ToList();
        return !name.StartsWith("--", StringComparison.Ordinal) ? $"{token}: there is no such verb or option. {Advice(name, known.Append("--help"))}"
            // OpenTelemetry's own, of which the standard has many.
            : name.StartsWith("--OTEL_", StringComparison.Ordinal)
                || known.Contains(name, StringComparer.OrdinalIgnoreCase) || Frameworks.Contains(SectionOf(name[2..]), StringComparer.OrdinalIgnoreCase)
                || Sections.Contains(SectionOf(name[2..]), StringComparer.OrdinalIgnoreCase) ? null
            : $"{name}: there is no such option. {Advice(name, known)}";
    }

    private static string? FaultOf(string name, string value)
    {
        var section = SectionOf(name);
        if (SettingsList.Find(name) is { } setting)
        {
            return setting.Fault(value);
        }

        // A variable without a section is the machine's, not ours; nor is another program's connection string.
        var isOurs = Sections.Contains(section, StringComparer.OrdinalIgnoreCase) && !section.Equals("ConnectionStrings", StringComparison.OrdinalIgnoreCase);
        var isNear = name.Contains(':', StringComparison.Ordinal) && Nearest.To(section, Sections) is not null && Nearest.To(name, SettingsList.Names) is not null;
        return !SettingsList.Retired.ContainsKey(name) && (isOurs || isNear) ? $"{name}: there is no such setting. {Advice(name, SettingsList.Names)}" : null;
    }

    private static string Advice(string name, IEnumerable<string> known) =>
        Nearest.To(name, known) is { } near ? $"Did you mean {near}?" : "The verb settings lists them all.";

    private static string SectionOf(string name) => name.Split(':', '=')[0];
}
