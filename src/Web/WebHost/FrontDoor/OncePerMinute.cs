using System.Collections.Concurrent;

namespace PartyWorkflow.Web.WebHost.FrontDoor;

/// <summary>What is wrong with every request is said once a minute, not with each.</summary>
internal sealed class OncePerMinute(TimeProvider time)
{
    /// <summary>Whoever makes up addresses must not fill the memory.</summary>
    private const int MostKept = 100;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _said = new(StringComparer.Ordinal);

    public void Say(string about, Action say)
    {
        var now = time.GetUtcNow();
        if (_said.Count > MostKept)
        {
            _said.Clear();
        }

        if (_said.AddOrUpdate(about, now, (_, last) => now - last < TimeSpan.FromMinutes(1) ? last : now) == now)
        {
            say();
        }
    }
}
