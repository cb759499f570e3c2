using System.Globalization;
using System.Text;

namespace PartyWorkflow.Domain.Texts;

public static class Folded
{
    /// <summary>
    /// Without diacritics and in lower case: "huyen uy" finds "Huyện ủy" and "Huyện uỷ", however it was typed (NFC or NFD). "Ð" (Eth, U+00D0), which old fonts and
    /// keyboards give for "Đ" (U+0110), looks the same and is the same.
    /// </summary>
    public static string Fold(string text)
    {
        var bare = text.Normalize(NormalizationForm.FormD).Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark);
        return string.Concat(bare).Replace('đ', 'd').Replace('Đ', 'D').Replace('ð', 'd').Replace('Ð', 'D').ToLowerInvariant();
    }

    public static bool Finds(string? typed, params string?[] texts) =>
        string.IsNullOrWhiteSpace(typed) || texts.Any(text => text is not null && Fold(text).Contains(Fold(typed.Trim()), StringComparison.Ordinal));
}
