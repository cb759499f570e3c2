using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartyWorkflow.Bench;

/// <summary>One line of a bench: ours beside the floor, each the median of interleaved rounds, in the same run. Ratio is ours / floor in time: smaller is better.</summary>
/// <param name="Elsa">The same in Elsa, in a build that has it.</param>
internal sealed record Measurement(string Name, string Store, int N, string Unit, double Ours, double Floor, double? Elsa, long PeakMiB)
{
    /// <summary>Rows inserted or updated by ours and by the floor, where they are counted.</summary>
    public (long Ours, long Floor)? Rows { get; init; }

    public double Ratio => Ours / Floor;

    /// <summary>How many times Elsa's rate ours is: larger is better.</summary>
    public double? TimesElsa => Elsa / Ours;

    /// <summary>Medians of <paramref name="rounds"/> interleaved rounds after one that does not count; a round returns the milliseconds of one unit of work.</summary>
    public static async Task<Measurement> TakeAsync(string name, string store, int n, string unit, int rounds, Func<Task<double>> ours, Func<Task<double>> floor, Func<Task<double>>? elsa = null)
    {
        Func<Task<double>>[] measured = elsa is null ? [ours, floor] : [ours, floor, elsa];
        var taken = measured.Select(_ => new List<double>()).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < measured.Length; i++)
            {
                taken[i].Add(await measured[i]());
            }
        }

        var medians = taken.Select(times => Median(times.Skip(1))).ToList();
        using var process = Process.GetCurrentProcess();
        return new Measurement(name, store, n, unit, medians[0], medians[1], elsa is null ? null : medians[2], process.PeakWorkingSet64 >> 20);
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            name = Name,
            store = Store,
            n = N,
            unit = Unit,
            ours = Math.Round(Ours, 3),
            floor = Math.Round(Floor, 3),
            ratio = Math.Round(Ratio, 2),
            elsa = Elsa is { } elsa ? Math.Round(elsa, 3) : (double?)null,
            timesElsa = TimesElsa is { } times ? Math.Round(times, 1) : (double?)null,
            rows = Rows?.Ours,
            floorRows = Rows?.Floor,
            peakMiB = PeakMiB,
        },
        Options);

    public string ToRow() => string.Create(CultureInfo.InvariantCulture, $"{Name,-16} {Store,-9} {N,10:N0} {Ours,12:F3} {Floor,12:F3} {Unit,-8} {Ratio,8:F2} {Elsa,12:F3} {TimesElsa,10:F1} {PeakMiB,8:N0} MiB {Rows?.Ours,10:N0} {Rows?.Floor,10:N0}");

    public static string Header => $"{"name",-16} {"store",-9} {"n",10} {"ours",12} {"floor",12} {"unit",-8} {"ratio",8} {"elsa",12} {"ours/elsa",10} {"peak",12} {"rows",10} {"floor rows",10}";

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
