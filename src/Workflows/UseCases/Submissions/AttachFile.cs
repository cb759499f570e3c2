using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>Adds a file to a draft, after looking at what it is, not at what it is called.</summary>
public sealed class AttachFile(CaseDesk desk)
{
    /// <summary>Bytes.</summary>
    public const int MaxSize = 20 * 1024 * 1024;

    public const int MaxFiles = 10;

    /// <param name="ReceivedAt">When the request was there whole (R3); null: now.</param>
    public sealed record Request(Guid ObligationId, int PersonId, string FileName, byte[] Content, DateTimeOffset? ReceivedAt = null);

    /// <summary>The file's id; of one that the draft has already, under that name and with that content, its own: a form may be sent twice.</summary>
    public async Task<Result<Guid>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var draft = await OpenDraft.TakeAsync(desk, request.ObligationId, request.PersonId, "attach", request.ReceivedAt ?? desk.Clock.Now, cancellationToken);
        if (!draft.IsDone)
        {
            return new Result<Guid>(default, draft.Refusals);
        }

        var name = NameOf(request.FileName);
        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Content));
        var same = await desk.Db.Attachments.FirstOrDefaultAsync(
            row => row.ObligationId == request.ObligationId && row.IsInDraft && row.FileName == name && row.Sha256 == hash, cancellationToken);
        if (same is not null)
        {
            return same.Id;
        }

        if (await WhyNotAsync(request, name, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var type = AttachmentKind.Of(name, request.Content)!.ContentType;
        var attachment = Attachment.Add(
            request.ObligationId, name, type, request.Content.LongLength, hash, request.PersonId, desk.Clock.Now);
        desk.Db.Attachments.Add(attachment);
        desk.Db.AttachmentContents.Add(AttachmentContent.Of(attachment, request.Content));
        var saved = await desk.CommitAsync(cancellationToken);
        return saved.IsDone ? attachment.Id : new Result<Guid>(default, saved.Refusals);
    }

    /// <summary>Without the folder that some browsers send along, and without characters that can't be seen.</summary>
    private static string NameOf(string sent) =>
        string.Concat(Path.GetFileName(sent.Replace('\\', '/')).Normalize().EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))).Trim();

    private async Task<Refusal?> WhyNotAsync(Request request, string name, CancellationToken cancellationToken)
    {
        if (request.Content.Length == 0)
        {
            return new Refusal("file_empty", "file", name);
        }

        if (request.Content.Length > MaxSize)
        {
            return new Refusal("file_too_large", "file", name, MaxSize / 1024 / 1024);
        }

        if (name.Length is 0 or > 200)
        {
            return new Refusal("file_name_too_long", "file", 200);
        }

        if (AttachmentKind.Of(name, request.Content) is null)
        {
            return new Refusal(RefusedFile.Code(name, request.Content), "file", name, Path.GetFileNameWithoutExtension(name));
        }

        var count = await desk.Db.Attachments.CountAsync(row => row.ObligationId == request.ObligationId && row.IsInDraft, cancellationToken);
        return count < MaxFiles ? null : new Refusal("too_many_files", "file", MaxFiles);
    }
}
