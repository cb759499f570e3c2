using System.IO.Compression;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests;

public sealed class AttachmentKindTests
{
    [Fact]
    public void Of_LooksAtTheContent_NotOnlyAtTheName()
    {
        var word = Office("word/document.xml");

        Assert.Equal("application/pdf", AttachmentKind.Of("Scan.PDF", "%PDF-1.4"u8.ToArray())?.ContentType);
        Assert.NotNull(AttachmentKind.Of("a.docx", word));
        Assert.Null(AttachmentKind.Of("a.xlsx", word));
        Assert.Null(AttachmentKind.Of("a.docx", Office("word/document.xml", "word/vbaProject.bin")));
        Assert.Null(AttachmentKind.Of("a.pdf", "MZ"u8.ToArray()));
        Assert.Null(AttachmentKind.Of("a.exe", "MZ"u8.ToArray()));
        Assert.Null(AttachmentKind.Of("a.docx", "PK not a zip"u8.ToArray()));
    }

    private static byte[] Office(params string[] parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                archive.CreateEntry(part);
            }
        }

        return buffer.ToArray();
    }
}
