using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Submissions;

/// <summary>Adds a file to a draft, after looking at what it is, not at what it is called.</summary>
public sealed class AttachFile(CaseDesk desk)
{
    /// <summary>Bytes.</summary>
    public const int MaxSize = 20 * 1024 * 1024;

    public const int MaxFiles = 10;

    public sealed record Request(Guid ObligationId, int PersonId, string FileName, byte[] Content);

    public async Task<Result<Guid>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (await desk.TakeAsync(request.ObligationId, cancellationToken) is not { } file)
        {
            return new Refusal("not_found");
        }

        if (ActorRights.As(file.Book, request.PersonId, SaveDraft.MayPrepare, file.Obligation.ResponsibleUnitId, desk.Clock.Today) is null)
        {
            return new Refusal("not_yours_to_do", null, "attach");
        }

        if (!file.Obligation.IsTheUnitsToActOn)
        {
            return new Refusal("locked_since_submission", null, file.Obligation.State);
        }

        var name = Path.GetFileName(request.FileName.Replace('\\', '/'));
        if (await WhyNotAsync(request, name, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(request.Content));
        var attachment = Attachment.Add(request.ObligationId, name, AttachmentKind.Of(name, request.Content)!.ContentType, request.Content, hash, request.PersonId, desk.Clock.Now);
        desk.Db.Attachments.Add(attachment);
        var saved = await desk.CommitAsync(cancellationToken);
        return saved.IsDone ? attachment.Id : new Result<Guid>(default, saved.Refusals);
    }

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
            return new Refusal("file_type_not_allowed", "file", name);
        }

        var count = await desk.Db.Attachments.CountAsync(row => row.ObligationId == request.ObligationId && row.IsInDraft, cancellationToken);
        return count < MaxFiles ? null : new Refusal("too_many_files", "file", MaxFiles);
    }
}
