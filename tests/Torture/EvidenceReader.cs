using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Rehearsal;

namespace PartyWorkflow.Torture;

/// <summary>Reads what a run left in the database.</summary>
internal static class EvidenceReader
{
    private static readonly string[] OtherTypes = ["reminder", "late", "escalated", "notice", "review-reminder", "review-overdue", "mail"];

    public static async Task<Evidence> ReadAsync(IServiceProvider services, IEnumerable<AcceptedMail> mails, IEnumerable<RehearsalEvent> refused)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
        var book = await scope.ServiceProvider.GetRequiredService<OfficeBookCache>().GetAsync(db, CancellationToken.None);
        var obligations = await db.Obligations.AsNoTracking().ToListAsync();
        var keys = obligations.ToDictionary(row => row.Id, row => book.KeyOf(row).ToString());
        var processes = (await db.Processes.AsNoTracking().Include(row => row.Tasks).ToListAsync()).ToLookup(row => row.ObligationId!.Value);
        var notices = await db.Notices.AsNoTracking().OrderBy(row => row.Id).ToListAsync();
        var escalations = await db.Escalations.AsNoTracking().ToListAsync();
        // Where refusals stand among the others is not compared.
        var told = await new RehearsalEvents(db, book).ReadAsync(refused.Select(act => (0L, act)), CancellationToken.None);
        return new Evidence(
            [.. mails],
            [.. notices.Select(row => new OutboxRow(row.ObligationId!.Value, keys[row.ObligationId.Value], What(row), book.Person(row.RecipientId).Email, row.IsOfAnEvent, row.DueAt, row.State.ToString(), row.MessageId, row.SentAt))],
            [.. told.Where(happened => !OtherTypes.Contains(happened.Type)).Select(happened => happened.ToJson())],
            [.. obligations.Select(row => new ObligationRow(
                keys[row.Id], row.State.ToString(), processes[row.Id].Count(), processes[row.Id].First().Step, processes[row.Id].First().IsFinished,
                processes[row.Id].Sum(process => process.Tasks.Count(task => task.CompletedAt is null))))],
            [.. escalations.Select(row => new EscalationRow(keys[row.ObligationId!.Value], row.Level, OfficeZone.LocalDate(row.RaisedAt)))],
            await AuditFaultAsync(db));
    }

    private static string What(Notice notice) => notice.Kind switch
    {
        NoticeKind.Reminder => $"reminder {notice.Milestone}",
        NoticeKind.Late => $"late {notice.Milestone}",
        NoticeKind.Escalation => $"escalated {notice.Level}",
        NoticeKind.ReviewReminder => "review-reminder",
        NoticeKind.ReviewOverdue => "review-overdue",
        _ => $"notice {notice.Kind.ToString().ToLowerInvariant()}",
    };

    private static async Task<string?> AuditFaultAsync(PartyWorkflowDbContext db)
    {
        var chain = new AuditChain();
        await foreach (var entry in db.Audit.AsNoTracking().OrderBy(row => row.Sequence).AsAsyncEnumerable())
        {
            if (chain.Check(entry) is { } fault)
            {
                return fault;
            }
        }

        return chain.Checked == 0 ? "it is empty" : null;
    }
}
