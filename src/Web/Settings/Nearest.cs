using PartyWorkflow.Domain.Texts;

namespace PartyWorkflow.Web.Settings;

/// <summary>What somebody most likely meant who mistyped a name.</summary>
internal static class Nearest
{
    /// <summary>Null: nothing is near. Whether letters are capitals does not count.</summary>
    public static string? To(string typed, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: EditDistance.Between(typed.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(one => one.Distance <= Math.Max(2, one.Name.Length / 3))
        .OrderBy(one => one.Distance).ThenBy(one => one.Name, StringComparer.Ordinal)
        .Select(one => one.Name).FirstOrDefault();
}
