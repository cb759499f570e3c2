namespace PartyWorkflow.Scheduler.Jobs;

/// <summary>What one of several nodes does.</summary>
public enum NodeRole
{
    /// <summary>Serves pages and runs the jobs.</summary>
    All,

    /// <summary>Serves pages; the jobs run elsewhere.</summary>
    Web,

    /// <summary>Runs the jobs, and answers nothing but health checks.</summary>
    Worker,
}
