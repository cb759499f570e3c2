using System.Globalization;

namespace PartyWorkflow.Domain.Obligations;

/// <summary>The readable key of an obligation (R7): unit/cycle/year, as in "HU-01/HALF_YEAR/2026".</summary>
public sealed record ObligationKey(string Unit, string Cycle, int Year)
{
    public static bool TryParse(string? text, out ObligationKey key)
    {
        key = new ObligationKey("", "", 0);
        if (text?.Split('/') is not [{ Length: > 0 } unit, { Length: > 0 } cycle, { Length: 4 } yearText]
            || !int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0)
        {
            return false;
        }

        key = new ObligationKey(unit, cycle, year);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit}/{Cycle}/{Year:0000}");
}
