using System.Globalization;

namespace PartyWorkflow.Web.Tests.Installed;

/// <summary>The machine's clock as the installed program and its database server see it, by Debian's faketime.</summary>
/// <remarks>
/// Reminders leave only from 08:00 up to 18:00 on a working day (R5), so that no choice of cut-offs makes one leave whenever this test
/// happens to run; and Production takes no other clock than its machine's, or that of its database server's. What the program does with
/// time is what it does on a real machine. All processes read one file, and go on together when it changes.
/// </remarks>
internal sealed class OfficeTime : IDisposable
{
    /// <summary>The one for programs with several threads.</summary>
    private const string Library = "faketime/libfaketimeMT.so.1";

    private readonly string _folder = Directory.CreateTempSubdirectory("partyworkflow-clock-").FullName;

    public OfficeTime(string local)
    {
        if (!OperatingSystem.IsWindows())
        {
            // The database server runs as another user.
            File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        Set(local);
    }

    public IReadOnlyList<KeyValuePair<string, string>> Variables =>
    [
        new("LD_PRELOAD", FindLibrary()),
        new("FAKETIME_TIMESTAMP_FILE", ShiftFile),
        new("FAKETIME_CACHE_DURATION", "1"),
        // Timers and waiting go by the real time. With the "fix", which faketime turns on by itself, every wait of .NET would end at once.
        new("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
        new("FAKETIME_FORCE_MONOTONIC_FIX", "0"),
        new("NO_FAKE_STAT", "1"),
    ];

    private string ShiftFile => Path.Combine(_folder, "shift");

    /// <param name="local">In Asia/Ho_Chi_Minh, such as 2026-04-10T08:01:00.</param>
    public void Set(string local)
    {
        var shift = DateTimeOffset.Parse($"{local}+07:00", CultureInfo.InvariantCulture) - TimeProvider.System.GetUtcNow();
        // In one step: a process that reads half a file would be in another year.
        File.WriteAllText($"{ShiftFile}.new", string.Create(CultureInfo.InvariantCulture, $"{shift.TotalSeconds:+0;-0}\n"));
        File.Move($"{ShiftFile}.new", ShiftFile, overwrite: true);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FindLibrary() =>
        Directory.EnumerateDirectories("/usr/lib").Select(lib => Path.Combine(lib, Library)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            "libfaketime is needed, and there is none under /usr/lib. Install Debian's package faketime; ./test.sh does.");
}
