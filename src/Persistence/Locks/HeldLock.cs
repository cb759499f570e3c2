namespace PartyWorkflow.Persistence.Locks;

/// <summary>
/// Somebody holds a name until an instant: a lock that works alike on every store and over several machines. Who dies holding it blocks the others until then, not for ever.
/// </summary>
public sealed class HeldLock
{
    private HeldLock()
    {
    }

    public string Name { get; private set; } = "";

    public Guid Holder { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public static HeldLock Take(string name, Guid holder, DateTimeOffset until) => new() { Name = name, Holder = holder, Until = until };
}
