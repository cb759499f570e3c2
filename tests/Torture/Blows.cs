namespace PartyWorkflow.Torture;

/// <summary>What hits the nodes and the database at one stop of the clock: drawn so that all that a run has to bear is spread over what is left of it.</summary>
internal sealed class Blows
{
    /// <summary>Most work of a stop falls into its first second.</summary>
    private const int Within = 1200;

    private readonly TormentCounts _counts;
    private readonly Queue<TimeSpan> _kills;
    private readonly Queue<TimeSpan> _crashes;

    public Blows(Torment torment, TormentCounts counts, bool isBusy, int busyLeft, Random random)
    {
        _counts = counts;
        _kills = Draw(torment.Kills - counts.Kills);
        _crashes = Draw(torment.Crashes - counts.Crashes);

        Queue<TimeSpan> Draw(int due)
        {
            var share = isBusy ? (double)due / busyLeft : 0;
            var count = (int)share + (random.NextDouble() < share - (int)share ? 1 : 0);
            return new(Enumerable.Range(0, count).Select(_ => TimeSpan.FromMilliseconds(random.Next(Within))).Order());
        }
    }

    public async Task StrikeAsync(TimeSpan sinceStop, bool isAtWork, NodeCluster nodes, TortureDatabase server)
    {
        if (_kills.TryPeek(out var at) && at <= sinceStop && nodes.KillOne())
        {
            _kills.Dequeue();
            _counts.Kills++;
            _counts.KillsAtWork += isAtWork ? 1 : 0;
        }

        if (_crashes.TryPeek(out at) && at <= sinceStop)
        {
            _crashes.Dequeue();
            await server.CrashAndRestartAsync();
            _counts.Crashes++;
        }
    }
}
