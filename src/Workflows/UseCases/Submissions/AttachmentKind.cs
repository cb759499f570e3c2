namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>A kind of file that may be attached: its extension and its content must both say so, or a program passes as a scan.</summary>
public sealed record AttachmentKind(string Extension, string ContentType)
{
    /// <summary>Bytes. Readers of PDF look for its header so far in: scanners and mail gateways write lines of their own before it.</summary>
    private const int PdfHeaderWithin = 1024;

    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];

    /// <summary>Null: not a kind that is allowed, or not what its name says.</summary>
    public static AttachmentKind? Of(string fileName, byte[] content)
    {
        var extension = Path.GetExtension(fileName).ToLowerInvariant();
        return extension switch
        {
            ".pdf" when HasPdfHeader(content) => new(extension, "application/pdf"),
            ".png" when Begins(content, Png) => new(extension, "image/png"),
            ".jpg" or ".jpeg" when IsJpeg(content) => new(extension, "image/jpeg"),
            ".docx" when OfficePackage.HasMainPart(content, OfficePackage.Word) =>
                new(extension, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ".xlsx" when OfficePackage.HasMainPart(content, OfficePackage.Excel) =>
                new(extension, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            _ => null,
        };
    }

    internal static bool IsJpeg(byte[] content) => Begins(content, Jpeg);

    internal static bool Begins(byte[] content, byte[] signature) => content.AsSpan().StartsWith(signature);

    /// <summary>The whole header lies within the first bytes, at 1,019 at the latest.</summary>
    private static bool HasPdfHeader(byte[] content) => content.AsSpan(0, Math.Min(content.Length, PdfHeaderWithin)).IndexOf(Pdf) >= 0;
}
