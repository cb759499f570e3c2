namespace PartyWorkflow.Web.Settings;

/// <summary>What somebody most likely meant who mistyped a name.</summary>
internal static class Nearest
{
    /// <summary>Null: nothing is near. Whether letters are capitals does not count.</summary>
    public static string? To(string typed, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(one => one.Distance <= Math.Max(2, one.Name.Length / 3))
        .OrderBy(one => one.Distance).ThenBy(one => one.Name, StringComparer.Ordinal)
        .Select(one => one.Name).FirstOrDefault();

    /// <summary>Letters to put in, leave out, change, or exchange with their neighbour.</summary>
    public static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            cost[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(changed, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }
}
