using System.Diagnostics;
using System.Globalization;

namespace PartyWorkflow.Bench;

/// <summary>The temporary folder of a bench on SQLite. Its name tells whose it is, so that the next bench removes what one that was killed has left.</summary>
internal static class BenchFolder
{
    private const string Prefix = "partyworkflow-bench-";

    public static string Create()
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), $"{Prefix}*").Where(IsNobodys))
        {
            Directory.Delete(left, recursive: true);
        }

        return Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;
    }

    private static bool IsNobodys(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder)[Prefix.Length..].Split('-')[0], CultureInfo.InvariantCulture, out var owner))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(owner);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
