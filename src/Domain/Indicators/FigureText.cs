using System.Globalization;

namespace PartyWorkflow.Domain.Indicators;

/// <summary>How figures are typed and shown: whole, not negative, at most 12 digits, grouped as the language groups (1.234 in Vietnamese).</summary>
public static class FigureText
{
    public const int MaxDigits = 12;

    /// <summary>False: not such a number. White space around and inside is forgiven, and so is the other language's grouping sign in groups of three.</summary>
    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var bare = new string([.. text.Where(sign => !char.IsWhiteSpace(sign))]);
        var groups = bare.Split('.', ',');
        var isGrouped = groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
        var digits = string.Concat(groups);
        return isGrouped && digits.Length is >= 1 and <= MaxDigits && digits.All(char.IsAsciiDigit)
            && decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The same number without zeros at its end, which some stores add: 5 and not 5.0000.</summary>
    public static decimal Bare(decimal value) => value / 1.0000000000000000000000000000m;

    public static string Format(decimal value, string locale) =>
        value.ToString("#,0.##", locale == "en" ? CultureInfo.GetCultureInfo("en-GB") : CultureInfo.GetCultureInfo("vi-VN"));
}
