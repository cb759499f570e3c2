using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PartyWorkflow.Web.WebHost;

/// <summary>
/// Reads a form with files part by part, so that its texts are there whatever becomes of its files. Of a file that is too large one byte more than
/// its limit is kept, enough for the use case to refuse it by name; the rest is read and dropped, because a browser reads no answer before it has
/// sent everything.
/// </summary>
internal sealed class UploadReader(HttpContext context, UploadReader.Limits limits)
{
    /// <param name="Texts">Bytes of all texts together.</param>
    /// <param name="File">Bytes of one file.</param>
    /// <param name="Files">How many files are kept. Those beyond it are listed, and empty.</param>
    /// <param name="Read">Bytes after which reading stops: the texts stand before the files, so they are known by then.</param>
    /// <param name="Parts">Texts and files together: an empty one has no bytes that the other limits could count.</param>
    public sealed record Limits(long Texts, long File, int Files, long Read, int Parts);

    /// <summary>Of RFC 2046.</summary>
    private const int LongestBoundary = 70;

    private readonly byte[] _buffer = new byte[81920];
    private readonly FormFileCollection _files = [];
    private KeyValueAccumulator _texts;
    private long _textBytes;
    private long _read;
    private int _parts;

    /// <exception cref="InvalidDataException">The body is no form, its texts are too long, or it has too many parts.</exception>
    /// <exception cref="IOException">The body ends before the form does.</exception>
    public async Task<FormCollection> ReadAsync()
    {
        var reader = new MultipartReader(Boundary(), context.Request.Body);
        while (_read <= limits.Read && await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (++_parts > limits.Parts)
            {
                throw new InvalidDataException("Too many parts.");
            }

            await (section.GetContentDispositionHeader() switch
            {
                { } part when part.IsFileDisposition() => KeepFileAsync(section.AsFileSection()!),
                { } part when part.IsFormDisposition() => KeepTextAsync(section.AsFormDataSection()!),
                _ => throw new InvalidDataException("A part without a name."),
            });
        }

        return new FormCollection(_texts.GetResults(), _files);
    }

    private string Boundary() =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary
            : throw new InvalidDataException("No boundary.");

    private async Task KeepTextAsync(FormMultipartSection section)
    {
        using var kept = new MemoryStream();
        await CopyAsync(section.Section.Body, kept, limits.Texts - _textBytes + 1);
        _textBytes += kept.Length;
        if (_textBytes > limits.Texts)
        {
            throw new InvalidDataException("The texts are too long.");
        }

        _texts.Append(section.Name, Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length));
    }

    private async Task KeepFileAsync(FileMultipartSection section)
    {
        // What a browser sends for a field in which no file was chosen.
        if (section.FileName.Length == 0)
        {
            return;
        }

        if (_files.Count >= limits.Files)
        {
            await CopyAsync(section.FileStream!, Stream.Null, 0);
            _files.Add(new FormFile(Stream.Null, 0, 0, section.Name, section.FileName));
            return;
        }

        var kept = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, _buffer.Length, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        context.Response.RegisterForDisposeAsync(kept);
        await CopyAsync(section.FileStream!, kept, limits.File + 1);
        _files.Add(new FormFile(kept, 0, kept.Length, section.Name, section.FileName));
    }

    /// <summary>Reads to the end, or until too much was read; keeps the first bytes only.</summary>
    private async Task CopyAsync(Stream from, Stream to, long most)
    {
        int count;
        while (_read <= limits.Read && (count = await from.ReadAsync(_buffer, context.RequestAborted)) > 0)
        {
            _read += count;
            await to.WriteAsync(_buffer.AsMemory(0, (int)Math.Min(count, Math.Max(0, most - to.Length))), context.RequestAborted);
        }
    }
}
