using System.IO.Compression;
using System.Text;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests;

public sealed class AttachmentKindTests
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string Macros = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    [Fact]
    public void Of_LooksAtTheContent_NotOnlyAtTheName()
    {
        var word = Office(Word, "word/document.xml");

        Assert.Equal("application/pdf", AttachmentKind.Of("Scan.PDF", "%PDF-1.4"u8.ToArray())?.ContentType);
        Assert.NotNull(AttachmentKind.Of("a.docx", word));
        Assert.Null(AttachmentKind.Of("a.xlsx", word));
        Assert.Null(AttachmentKind.Of("a.docx", Office(Word, "word/document.xml", "word/vbaProject.bin")));
        Assert.Null(AttachmentKind.Of("a.pdf", "MZ"u8.ToArray()));
        Assert.Null(AttachmentKind.Of("a.exe", "MZ"u8.ToArray()));
        Assert.Null(AttachmentKind.Of("a.docx", "PK not a zip"u8.ToArray()));
    }

    [Theory]
    [InlineData("a.docx", Word, "word/document2.xml", true)] // Word Online
    [InlineData("a.docx", Word, "Documents/tài liệu.xml", true)]
    [InlineData("a.xlsx", Excel, "xl/workbook2.xml", true)]
    [InlineData("a.xlsx", Word, "xl/workbook.xml", false)]
    [InlineData("a.docx", Macros, "word/document.xml", false)]
    [InlineData("a.docx", "text/plain", "word/document.xml", false)]
    public void Of_AnOfficeFile_GoesByItsContentTypes_NotByTheNamesOfItsParts(string name, string type, string part, bool isKnown) =>
        Assert.Equal(isKnown, AttachmentKind.Of(name, Office(type, part)) is not null);

    [Fact]
    public void Of_AnOfficeFile_WhoseDocumentIsDeclaredAndMissing_IsNone()
    {
        Assert.Null(AttachmentKind.Of("a.docx", Zip(("[Content_Types].xml", Types(Word, "word/document.xml")))));
        Assert.Null(AttachmentKind.Of("a.docx", Zip(("word/document.xml", ""))));
        Assert.NotNull(AttachmentKind.Of("a.docx", Zip(("[Content_Types].xml", TypesByExtension(Word)), ("word/document.xml", ""))));
    }

    /// <summary>Packed it is a few kilobytes; unpacked, without the limit, a good deal more than a request may cost.</summary>
    [Fact]
    public void Of_AListOfTypesThatIsABomb_OrHasADtd_IsNone()
    {
        var bomb = Types(Word, "word/document.xml").Replace("<Override", new string(' ', 8 * 1024 * 1024) + "<Override", StringComparison.Ordinal);

        Assert.Null(AttachmentKind.Of("a.docx", Zip(("[Content_Types].xml", bomb), ("word/document.xml", ""))));
        Assert.Null(AttachmentKind.Of("a.docx", Zip(("[Content_Types].xml", "<!DOCTYPE a>" + Types(Word, "word/document.xml")), ("word/document.xml", ""))));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1019, true)]
    [InlineData(1020, false)]
    public void Of_APdf_HasItsHeaderWithinTheFirst1024Bytes(int before, bool isKnown) =>
        Assert.Equal(isKnown, AttachmentKind.Of("a.pdf", [.. new byte[before], .. "%PDF-1.7 and more"u8.ToArray()]) is not null);

    [Theory]
    [InlineData("ảnh.jfif", "\u00FF\u00D8\u00FF", "file_is_jfif")]
    [InlineData("ảnh.jfif", "MZ", "file_type_not_allowed")]
    [InlineData("IMG_1.HEIC", "", "file_is_heic")]
    [InlineData("IMG_1.jpg", "\0\0\0\u0018ftypheic", "file_is_heic")]
    [InlineData("a.doc", "", "file_is_old_word")]
    [InlineData("a.xls", "", "file_is_old_excel")]
    [InlineData("a.docm", "", "file_has_macros")]
    [InlineData("a.XLSM", "", "file_has_macros")]
    [InlineData("a.exe", "MZ", "file_type_not_allowed")]
    public void ARefusedFile_SaysWhatToDoInstead(string name, string content, string code) =>
        Assert.Equal(code, RefusedFile.Code(name, Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void AnOfficeFileOfTheOldKind_OrLockedByAPassword_OrWithMacros_IsTold_WhateverItsName()
    {
        byte[] locked = [.. OldOffice, .. Encoding.Unicode.GetBytes("EncryptedPackage")];

        Assert.Equal("file_is_old_word", RefusedFile.Code("a.docx", OldOffice));
        Assert.Equal("file_is_old_excel", RefusedFile.Code("a.xlsx", OldOffice));
        Assert.Equal("file_is_locked", RefusedFile.Code("a.xlsx", locked));
        Assert.Equal("file_has_macros", RefusedFile.Code("a.docx", Office(Word, "word/document.xml", "word/vbaProject.bin")));
    }

    private static byte[] Office(string type, params string[] parts) => Zip([("[Content_Types].xml", Types(type, parts[0])), .. parts.Select(part => (part, ""))]);

    private static string Types(string type, string part) =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>";

    private static string TypesByExtension(string type) =>
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"{type}\"/></Types>";

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return buffer.ToArray();
    }
}
