using System.Globalization;

namespace PartyWorkflow.Web.Settings;

/// <summary>One setting of ours: what it is called, what it takes, and what it is for.</summary>
/// <param name="Name">As in appsettings, "Mail:Smtp:Host"; as an environment variable it has two underscores for each colon.</param>
/// <param name="Default">What counts where nothing is given; empty: nothing does.</param>
/// <param name="Meaning">Whole sentences for an operator.</param>
public sealed record Setting(string Name, Type Type, string Default, string Example, string Meaning)
{
    public static Setting Of<T>(string name, string otherwise, string example, string meaning) => new(name, typeof(T), otherwise, example, meaning);

    public string Variable => Name.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>What it takes, in words.</summary>
    public string Takes =>
        Type.IsEnum ? string.Join(", ", Enum.GetNames(Type).Select(name => $"`{name}`"))
        : Type == typeof(int) ? "a whole number"
        : Type == typeof(bool) ? "`true` or `false`"
        : "text";

    /// <summary>Null, or one line that names the setting and says what it takes.</summary>
    public string? Fault(string value) =>
        Type.IsEnum && !(Enum.TryParse(Type, value, ignoreCase: true, out var chosen) && Enum.IsDefined(Type, chosen) && !char.IsAsciiDigit(value[0]))
            ? $"{Name}: \"{value}\" is none of {string.Join(", ", Enum.GetNames(Type))}"
        : Type == typeof(int) && !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? $"{Name}: \"{value}\" is not a whole number"
        : Type == typeof(bool) && !bool.TryParse(value, out _) ? $"{Name}: \"{value}\" is neither true nor false"
        : null;
}
