using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace PartyWorkflow.Bench;

/// <summary>One line of a bench: ours beside the floor, each the median of interleaved rounds, in the same run. Ratio is ours / floor in time: smaller is better.</summary>
internal sealed record Measurement(string Name, string Store, int N, string Unit, double Ours, double Floor, long PeakMiB)
{
    public double Ratio => Ours / Floor;

    /// <summary>Medians of <paramref name="rounds"/> interleaved rounds after one that does not count; a round returns the milliseconds of one unit of work.</summary>
    public static async Task<Measurement> TakeAsync(string name, string store, int n, string unit, int rounds, Func<Task<double>> ours, Func<Task<double>> floor)
    {
        await ours();
        await floor();
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            mine.Add(await ours());
            theirs.Add(await floor());
        }

        using var process = Process.GetCurrentProcess();
        return new Measurement(name, store, n, unit, Median(mine), Median(theirs), process.PeakWorkingSet64 >> 20);
    }

    public string ToJson() => JsonSerializer.Serialize(
        new { name = Name, store = Store, n = N, unit = Unit, ours = Math.Round(Ours, 3), floor = Math.Round(Floor, 3), ratio = Math.Round(Ratio, 2), peakMiB = PeakMiB });

    public string ToRow() => string.Create(CultureInfo.InvariantCulture, $"{Name,-16} {Store,-9} {N,10:N0} {Ours,12:F3} {Floor,12:F3} {Unit,-8} {Ratio,8:F2} {PeakMiB,8:N0} MiB");

    public static string Header => $"{"name",-16} {"store",-9} {"n",10} {"ours",12} {"floor",12} {"unit",-8} {"ratio",8} {"peak",12}";

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
