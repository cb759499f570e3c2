using System.IO.Compression;
using System.Xml;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>
/// A DOCX or XLSX as ECMA-376 defines it: <c>[Content_Types].xml</c> says which part is the document, whatever the part is called.
/// Word writes word/document.xml, Word Online word/document2.xml.
/// </summary>
internal static class OfficePackage
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private const string Macros = "application/vnd.ms-office.vbaProject";
    private const string Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>Bytes, unpacked. That of a document of a thousand pictures has some hundred thousand; what has more is a bomb.</summary>
    private const int LongestTypes = 1024 * 1024;

    /// <summary>Of all parts. They are listed, never unpacked.</summary>
    private const int MostParts = 20_000;

    /// <summary>It holds a document of that type, and no macros.</summary>
    public static bool HasMainPart(byte[] content, string type) => Open(content) is { } package && package.Has(type) && !package.HasMacros;

    /// <summary>It holds macros, whatever its name says.</summary>
    public static bool HasMacrosIn(byte[] content) => Open(content) is { HasMacros: true };

    private static Contents? Open(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts || archive.GetEntry("[Content_Types].xml") is not { } types)
            {
                return null;
            }

            var parts = archive.Entries.Select(entry => "/" + entry.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return new Contents(parts, Read(types));
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Unpacks no more than <see cref="LongestTypes"/>, whatever length the entry claims.</summary>
    private static List<(string Part, string Type)> Read(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        var buffer = new byte[LongestTypes + 1];
        var length = packed.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (length > LongestTypes)
        {
            throw new InvalidDataException("The list of types is too long.");
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(buffer, 0, length), settings);
        var types = new List<(string, string)>();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, NamespaceURI: Namespace } && reader.GetAttribute("ContentType") is { } type)
            {
                // An override names its part; a default an extension, as "*.xml".
                types.Add((reader.GetAttribute("PartName") ?? "*." + reader.GetAttribute("Extension"), type.Trim()));
            }
        }

        return types;
    }

    private sealed record Contents(HashSet<string> Parts, List<(string Part, string Type)> Types)
    {
        public bool HasMacros => Has(Macros) || Parts.Any(part => part.EndsWith("/vbaProject.bin", StringComparison.OrdinalIgnoreCase));

        /// <summary>A part of that type is declared, and there.</summary>
        public bool Has(string type) => Types.Any(known => known.Type.Equals(type, StringComparison.OrdinalIgnoreCase) && IsThere(known.Part));

        private bool IsThere(string part) =>
            part.StartsWith("*.", StringComparison.Ordinal) ? Parts.Any(there => there.EndsWith(part[1..], StringComparison.OrdinalIgnoreCase)) : Parts.Contains(part);
    }
}
