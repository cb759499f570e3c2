using System.Globalization;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>What follow-ups are called by: prefix, year, serial number.</summary>
public static class FollowUpNumbers
{
    public const string Difficulty = "KK";
    public const string Inspection = "KT";
    public const string Duty = "NV";
    public const string Adjustment = "DC";

    public static string After(string number)
    {
        var serial = int.Parse(number[^4..], CultureInfo.InvariantCulture) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{number[..^4]}{serial:0000}");
    }
}
