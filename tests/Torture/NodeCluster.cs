namespace PartyWorkflow.Torture;

/// <summary>The nodes of a run: started together, killed one by one or all at once.</summary>
internal sealed class NodeCluster(int size, Func<NodeProcess> start, Random random) : IDisposable
{
    private readonly List<NodeProcess> _nodes = [];

    public bool IsAnyUp => _nodes.Exists(node => node.IsUp);

    public void Start()
    {
        while (_nodes.Count < size)
        {
            _nodes.Add(start());
        }
    }

    /// <summary>One that runs, at random, is killed, and another started in its place. False: none runs.</summary>
    public bool KillOne()
    {
        var running = _nodes.FindAll(node => node.IsUp);
        if (running.Count == 0)
        {
            return false;
        }

        var victim = running[random.Next(running.Count)];
        victim.Kill();
        victim.Dispose();
        _nodes[_nodes.IndexOf(victim)] = start();
        return true;
    }

    public void KillAll()
    {
        _nodes.ForEach(node => node.Dispose());
        _nodes.Clear();
    }

    public void Dispose() => KillAll();
}
