using System.Text;

namespace PartyWorkflow.Web.Display;

public static class UploadedText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A file's text, in UTF-8 or in UTF-16 that says so; null: it is neither, or too long to be meant.</summary>
    /// <param name="most">Characters.</param>
    public static async Task<string?> ReadAsync(IFormFile file, int most, CancellationToken cancellationToken)
    {
        if (file.Length > 4L * most)
        {
            return null;
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        try
        {
            using var reader = new StreamReader(new MemoryStream(content.ToArray()), Utf8, detectEncodingFromByteOrderMarks: true);
            var text = await reader.ReadToEndAsync(cancellationToken);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
