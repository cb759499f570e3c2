using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.UseCases.Notices;

/// <summary>An administrator has dealt with mails that arrived. With the last one the board item closes.</summary>
public sealed class HandleIncoming(CaseDesk desk)
{
    /// <summary>Of the one item that tells that mails wait to be read.</summary>
    public const string ItemKey = "mail-to-read";

    /// <summary>How many were open; one that another has dealt with meanwhile stays theirs.</summary>
    public async Task<Result<int>> ExecuteAsync(IReadOnlyCollection<long> ids, int personId, CancellationToken cancellationToken)
    {
        if (ActorRights.As(await desk.BookAsync(cancellationToken), personId, [Role.Administrator], null, desk.Clock.Today) is null)
        {
            return await desk.ForbidAsync("administration", "handle-mail", personId, cancellationToken);
        }

        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        var open = await desk.Db.IncomingMails.Where(mail => EF.Parameter(ids).Contains(mail.Id) && mail.HandledAt == null)
            .ToListAsync(cancellationToken);
        var now = desk.Clock.Now;
        foreach (var mail in open)
        {
            mail.Handle(personId, now);
            desk.Db.AppendAudit(AuditEntry.Of("IncomingMailHandled", $"incoming:{mail.Id}", now, personId));
        }

        var handled = open.Select(mail => mail.Id).ToList();
        var others = desk.Db.IncomingMails.Where(mail => mail.HandledAt == null && !EF.Parameter(handled).Contains(mail.Id));
        if (!await others.AnyAsync(cancellationToken))
        {
            await desk.Db.BoardItems.Where(item => item.Key == ItemKey).ResolveAsync(now, personId, cancellationToken);
        }

        var committed = await desk.CommitAsync(cancellationToken);
        if (!committed.IsDone)
        {
            return new Result<int>(0, committed.Refusals);
        }

        await transaction.CommitAsync(cancellationToken);
        return open.Count;
    }
}
