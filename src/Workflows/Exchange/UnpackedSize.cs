using System.IO.Compression;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>A workbook is a ZIP archive: a small one may unpack to any size. It is unpacked once, to nowhere, before anything is read from it.</summary>
internal static class UnpackedSize
{
    private const long MostBytes = 40L * 1024 * 1024;
    private const int MostEntries = 1000;

    /// <summary>Null: it is a workbook of a reasonable size. The stream stands at its beginning again.</summary>
    /// <exception cref="InvalidDataException">It is no ZIP archive.</exception>
    public static Refusal? Fault(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > MostEntries)
        {
            return new Refusal("sheet_format_unknown");
        }

        var (buffer, total) = (new byte[81920], 0L);
        foreach (var entry in archive.Entries)
        {
            using var unpacked = entry.Open();
            int count;
            while ((count = unpacked.Read(buffer)) > 0)
            {
                total += count;
                if (total > MostBytes)
                {
                    return new Refusal("sheet_unpacks_too_large");
                }
            }
        }

        stream.Position = 0;
        return null;
    }
}
