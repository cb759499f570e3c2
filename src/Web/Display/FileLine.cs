using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Submissions;

namespace PartyWorkflow.Web.Display;

/// <summary>A file in a list. Up to 20 MB each, their bytes are read only to be sent.</summary>
public sealed record FileLine(Guid Id, string FileName, long Size, DateTimeOffset AddedAt, string Sha256)
{
    public static Task<List<FileLine>> ReadAsync(IQueryable<Attachment> files, CancellationToken cancellationToken) =>
        files.AsNoTracking().OrderBy(file => file.AddedAt).ThenBy(file => file.Id).Select(file => new FileLine(file.Id, file.FileName, file.Size, file.AddedAt, file.Sha256)).ToListAsync(cancellationToken);
}
