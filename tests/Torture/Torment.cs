namespace PartyWorkflow.Torture;

/// <summary>What a run has to bear.</summary>
/// <param name="Kills">Nodes killed in all, at random instants.</param>
/// <param name="Crashes">Of the database.</param>
/// <param name="Hostility">The share of connections and mails that the mail server spoils.</param>
internal sealed record Torment(int Nodes, int Kills, int Crashes, double Hostility, int Seed)
{
    public static Torment None => new(1, 0, 0, 0, 1);
}

/// <summary>What a run bore, counted.</summary>
internal sealed record TormentCounts
{
    public int Kills { get; set; }

    /// <summary>Kills while mail waited or was under way.</summary>
    public int KillsAtWork { get; set; }

    public int Crashes { get; set; }

    public int Acts { get; set; }

    public int Stops { get; set; }

    /// <summary>Minutes that the clock waited for mail to be tried again, or for a dead node's lease to run out.</summary>
    public int MinutesWaited { get; set; }
}
