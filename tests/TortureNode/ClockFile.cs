using System.Globalization;

namespace PartyWorkflow.TortureNode;

/// <summary>
/// The clock of the torture test: the instant that the conductor last wrote to a file, in microseconds since 1970. Every node, the mail server and
/// the database read the same file, so the clock moves for all of them at once.
/// </summary>
/// <param name="skew">How far this machine's clock is off.</param>
public sealed class ClockFile(string path, TimeSpan skew = default) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() =>
        DateTimeOffset.UnixEpoch.AddMicroseconds(long.Parse(File.ReadAllText(path), CultureInfo.InvariantCulture)) + skew;

    /// <summary>Spans of time are those of this clock, too: a lease of minutes must not last for days.</summary>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Written beside and renamed: no reader meets half an instant.</summary>
    public static void Write(string path, DateTimeOffset instant)
    {
        var beside = $"{path}.next";
        File.WriteAllText(beside, ((instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture));
        File.Move(beside, path, overwrite: true);
    }
}
