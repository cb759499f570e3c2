using System.Text;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>What whoever chose a file that is not accepted can do instead, told by what the file is and not only by what it is called.</summary>
public static class RefusedFile
{
    /// <summary>The Compound File of Word and Excel until 2003; today's also are one when a password locks them.</summary>
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The name, in the old file's directory, of what a password locks.</summary>
    private static readonly byte[] Locked = Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly string[] HeicBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

    /// <summary>The refusal's code, for a file that <see cref="AttachmentKind.Of"/> does not know.</summary>
    public static string Code(string fileName, byte[] content)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        if (extension is ".jfif" or ".jpe" && AttachmentKind.IsJpeg(content))
        {
            return "file_is_jfif";
        }

        if (extension is ".heic" or ".heif" || IsHeic(content))
        {
            return "file_is_heic";
        }

        if (AttachmentKind.Begins(content, OldOffice))
        {
            return content.AsSpan().IndexOf(Locked) >= 0 ? "file_is_locked" : Old(extension);
        }

        return extension switch
        {
            ".doc" or ".dot" or ".xls" or ".xlt" or ".rtf" => Old(extension),
            ".docm" or ".dotm" or ".xlsm" or ".xltm" or ".xlsb" => "file_has_macros",
            ".docx" or ".xlsx" when OfficePackage.HasMacrosIn(content) => "file_has_macros",
            _ => "file_type_not_allowed",
        };
    }

    private static string Old(string extension) => extension is ".xls" or ".xlt" or ".xlsx" ? "file_is_old_excel" : "file_is_old_word";

    /// <summary>An ISO media file whose brand is one of HEIF's: iPhones send some under the name of a JPEG.</summary>
    private static bool IsHeic(byte[] content) =>
        content.Length >= 12 && content.AsSpan(4, 4).SequenceEqual("ftyp"u8) && HeicBrands.Contains(Encoding.ASCII.GetString(content, 8, 4));
}
