using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// What strangers wrote is not kept for ever: a mail that arrived goes a year after it was dealt with. What followed from it stays in the
/// audit log.
/// </summary>
public sealed class ForgetIncoming(CaseDesk desk)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var before = desk.Clock.Now - KeptFor;
        return desk.Db.IncomingMails.Where(mail => mail.HandledAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
