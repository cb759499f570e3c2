using System.Globalization;

namespace PartyWorkflow.Domain.People;

/// <summary>The names that people sign in with: 3 to 40 letters without marks, digits, dots and hyphens, a letter or digit first.</summary>
public static class UserName
{
    public const int Shortest = 3;

    public const int Longest = 40;

    public static bool IsAllowed(string name) =>
        name.Length is >= Shortest and <= Longest && char.IsAsciiLetterOrDigit(name[0]) && name.All(IsAllowed);

    /// <summary>
    /// In lower case, from what stands before the @ of the address. Signs that are not allowed become hyphens, a name that is too short gets
    /// the beginning of the domain behind it, and one that is taken gets a number.
    /// </summary>
    /// <param name="isTaken">Asked for lower-case names.</param>
    public static string From(string address, Func<string, bool> isTaken)
    {
        var parts = address.ToLowerInvariant().Split('@');
        var name = Cleaned(parts[0]);
        if (name.Length < Shortest)
        {
            name = Cleaned($"{name}.{parts[^1].Split('.')[0]}");
        }

        name = name.Length < Shortest ? name.PadRight(Shortest, '0') : name;
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture);
            var tried = name[..Math.Min(name.Length, Longest - ending.Length)] + ending;
            if (!isTaken(tried))
            {
                return tried;
            }
        }
    }

    private static string Cleaned(string text) => string.Concat(text.Select(sign => IsAllowed(sign) ? sign : '-')).Trim('.', '-');

    private static bool IsAllowed(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-';
}
