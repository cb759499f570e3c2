using System.Globalization;
using System.Text;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>
/// The text of a file: UTF-8, UTF-16 by its mark, or Windows-1258, in which older Vietnamese Excel saves. What is none of these, as the
/// fonts of TCVN3 and VNI are, is refused rather than read wrong.
/// </summary>
internal static class DecodedText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> Of(byte[] content)
    {
        var text = Decode(content)?.Normalize();
        return text is null || text.Any(IsUnprintable) ? new Refusal("sheet_encoding_unknown") : text;
    }

    private static string? Decode(byte[] content) => content switch
    {
        [0xFF, 0xFE, 0x00, 0x00, ..] => null,
        [0xEF, 0xBB, 0xBF, ..] => Try(Utf8, content.AsSpan(3)),
        [0xFF, 0xFE, ..] => Try(new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), content.AsSpan(2)),
        [0xFE, 0xFF, ..] => Try(new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), content.AsSpan(2)),
        _ => Try(Utf8, content) ?? Windows1258(content),
    };

    private static string? Try(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Only if it reads as Vietnamese: nearly any bytes are some text in it.</summary>
    private static string? Windows1258(byte[] content)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetString(content);
        return IsVietnamese(text) ? text : null;
    }

    /// <summary>Every letter is one of the Vietnamese alphabet, with marks that it can have there.</summary>
    private static bool IsVietnamese(string text)
    {
        var letter = ' ';
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
            {
                if (!CanHave(letter, sign))
                {
                    return false;
                }
            }
            else
            {
                letter = char.ToLowerInvariant(sign);
                if (char.IsLetter(letter) && letter is not ((>= 'a' and <= 'z') or 'đ'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool CanHave(char letter, char mark) => mark switch
    {
        // Grave, acute, tilde, hook above, dot below: the five tones.
        '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323' => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y',
        '\u0302' => letter is 'a' or 'e' or 'o',
        '\u0306' => letter == 'a',
        '\u031B' => letter is 'o' or 'u',
        _ => false,
    };

    private static bool IsUnprintable(char sign) => char.IsControl(sign) && sign is not ('\t' or '\r' or '\n');
}
