using System.Diagnostics;

namespace PartyWorkflow.Torture;

/// <summary>What hits the nodes and the database at one stop of the clock: drawn so that all that a run has to bear is spread over what is left of it.</summary>
internal sealed class Blows
{
    /// <summary>How far apart the beginning of work and a blow may be: about as long as a node works on what one stop brings.</summary>
    private const int Within = 500;

    private readonly TormentCounts _counts;

    /// <summary>Half of them from the stop of the clock on, to meet the planning; half from the first notice on, to meet the delivery.</summary>
    private readonly List<(bool AtWork, TimeSpan After)> _kills;
    private readonly List<(bool AtWork, TimeSpan After)> _crashes;
    private readonly Stopwatch _sinceStop = Stopwatch.StartNew();
    private Stopwatch? _sinceWork;

    public Blows(Torment torment, TormentCounts counts, bool isBusy, int busyLeft, Random random)
    {
        _counts = counts;
        _kills = Draw(torment.Kills - counts.Kills);
        _crashes = Draw(torment.Crashes - counts.Crashes);

        List<(bool AtWork, TimeSpan After)> Draw(int due)
        {
            var share = isBusy ? (double)due / busyLeft : 0;
            var count = (int)share + (random.NextDouble() < share - (int)share ? 1 : 0);
            return [.. Enumerable.Range(0, count).Select(_ => (random.Next(2) == 0, TimeSpan.FromMilliseconds(random.Next(Within))))];
        }
    }

    /// <summary>Those that have not fallen, because the stop's work was over before.</summary>
    public bool AreLeft => _kills.Count + _crashes.Count > 0;

    public async Task StrikeAsync(bool isAtWork, NodeCluster nodes, TortureDatabase server)
    {
        if (isAtWork)
        {
            _sinceWork ??= Stopwatch.StartNew();
        }

        if (Falls(_kills) is { } kill && nodes.KillOne())
        {
            _kills.Remove(kill);
            _counts.Kills++;
            _counts.KillsAtWork += isAtWork ? 1 : 0;
        }

        if (Falls(_crashes) is { } crash)
        {
            _crashes.Remove(crash);
            await server.CrashAndRestartAsync();
            _counts.Crashes++;
        }
    }

    /// <summary>At the end of a run, when nothing more will be sent: those left fall one after the other.</summary>
    public void FallNow()
    {
        foreach (var blows in new[] { _kills, _crashes })
        {
            for (var index = 0; index < blows.Count; index++)
            {
                blows[index] = (false, TimeSpan.Zero);
            }
        }
    }

    private (bool AtWork, TimeSpan After)? Falls(List<(bool AtWork, TimeSpan After)> blows)
    {
        var index = blows.FindIndex(blow => blow.After <= (blow.AtWork ? _sinceWork?.Elapsed ?? TimeSpan.MinValue : _sinceStop.Elapsed));
        return index < 0 ? null : blows[index];
    }
}
