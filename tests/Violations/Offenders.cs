using Hangfire;

namespace PartyWorkflow.Violations;

/// <summary>Breaks T1 and T3: knows a framework where none may be known.</summary>
public sealed class KnowsHangfire(IBackgroundJobClient client)
{
    public IBackgroundJobClient Client => client;
}

/// <summary>Breaks T5: an entity that anybody can change.</summary>
public sealed class OpenEntity
{
    private OpenEntity()
    {
    }

    public string Name { get; set; } = "";

    public static OpenEntity New() => new();
}

/// <summary>Breaks T7 and T18.</summary>
public class StringHelper
{
    public int Length => 0;
}
