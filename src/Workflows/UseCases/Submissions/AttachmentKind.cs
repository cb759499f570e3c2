using System.IO.Compression;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>A kind of file that may be attached: its extension and its content must both say so, or a program passes as a scan.</summary>
public sealed record AttachmentKind(string Extension, string ContentType)
{
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    /// <summary>Null: not a kind that is allowed, or not what its name says.</summary>
    public static AttachmentKind? Of(string fileName, byte[] content)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return extension switch
        {
            ".pdf" when Begins(content, Pdf) => new(extension, "application/pdf"),
            ".png" when Begins(content, Png) => new(extension, "image/png"),
            ".jpg" or ".jpeg" when Begins(content, Jpeg) => new(extension, "image/jpeg"),
            ".docx" when IsOffice(content, "word/document.xml") => new(extension, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ".xlsx" when IsOffice(content, "xl/workbook.xml") => new(extension, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            _ => null,
        };
    }

    private static bool Begins(byte[] content, byte[] signature) => content.AsSpan().StartsWith(signature);

    /// <summary>Only the list of entries is read, never their content: a zip bomb stays asleep. Macros are not accepted.</summary>
    private static bool IsOffice(byte[] content, string mainPart)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return archive.GetEntry(mainPart) is not null && !archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
