using System.Globalization;
using System.Text;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>
/// A code such as <c>QUARTERLY_REPORT_1</c> for what is entered without one: the name's letters without their marks in capitals, everything else an underscore.
/// </summary>
public static class CodeFromName
{
    public const int Longest = 40;

    public static string Of(string name)
    {
        var code = new StringBuilder();
        foreach (var sign in name.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark))
        {
            // Đ has no mark that falls off, and Eth is often typed in its place.
            var plain = sign is 'đ' or 'Đ' or 'ð' or 'Ð' ? 'D' : char.ToUpperInvariant(sign);
            if (char.IsAsciiLetterOrDigit(plain))
            {
                code.Append(plain);
            }
            else if (code.Length > 0 && code[^1] != '_')
            {
                code.Append('_');
            }
        }

        return code.ToString(0, Math.Min(code.Length, Longest)).Trim('_');
    }
}
