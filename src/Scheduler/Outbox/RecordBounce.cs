using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Watching;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>
/// A mail came back: its address is marked, and its notices are held with it. Anybody can write to the mailbox, so a report counts only when it
/// names a mail that we sent, and the address that we sent it to.
/// </summary>
public sealed class RecordBounce(CaseDesk desk, AddressMarks marks, SchedulerMeter meter)
{
    private const int LongestAnswer = 500;

    public async Task ExecuteAsync(Bounce bounce, CancellationToken cancellationToken)
    {
        desk.Db.Forget();
        var notices = await desk.Db.Notices.Where(notice => notice.MessageId == bounce.MessageId && notice.State == NoticeState.Sent).ToListAsync(cancellationToken);
        if (notices.Count == 0)
        {
            return;
        }

        var personId = notices[0].RecipientId;
        var address = await desk.Db.People.Where(person => person.Id == personId).Select(person => person.Email).SingleAsync(cancellationToken);
        if (!string.Equals(address, bounce.Address, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var answer = bounce.Answer.Length <= LongestAnswer ? bounce.Answer : bounce.Answer[..LongestAnswer];
        notices.ForEach(notice => notice.ComeBack(answer));
        await marks.MarkAsync(address, personId, answer, cancellationToken);
        await desk.CommitAsync(cancellationToken);
        meter.Failed(notices.Count);
    }
}
