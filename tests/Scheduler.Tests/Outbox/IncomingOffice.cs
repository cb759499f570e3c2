using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Delivery.Incoming;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>An office that has sent its mails, and what comes back to it.</summary>
internal static class IncomingOffice
{
    /// <param name="Judged">Kind and outcome of the latest mail.</param>
    /// <param name="Notice">State of the person's notice; "Sent, delayed" while another server still tries.</param>
    /// <param name="Item">Keys of the open board items, without whose they are.</param>
    internal sealed record Standing(string Judged, string Notice, string Item, int Marks, int Mails);

    /// <summary>Person 2 and those after were sent a mail each.</summary>
    public static async Task<OutboxOffice> SentAsync(int people = 4)
    {
        var office = await OutboxOffice.OpenAsync(new Transports(_ => new DeliveryResult.Accepted()), people);
        await office.DeliverAsync();
        return office;
    }

    public static FetchedMail Fetched(string raw) => new(Encoding.UTF8.GetBytes(raw), Encoding.UTF8.GetByteCount(raw), new DateTimeOffset(2026, 5, 18, 2, 0, 0, TimeSpan.Zero));

    /// <summary>About the mail to that person.</summary>
    public static async Task<FetchedMail> SampleAsync(OutboxOffice office, string name, int personId = 2) => Fetched(await TextAsync(office, name, personId));

    public static async Task<string> TextAsync(OutboxOffice office, string name, int personId = 2)
    {
        var messageId = await office.ReadAsync(db => db.Notices.Where(notice => notice.RecipientId == personId).Select(notice => notice.MessageId!).SingleAsync());
        var text = await File.ReadAllTextAsync(Path.Combine(ProgramUnderTest.Root, "tests", "Scheduler.Tests", "Outbox", "Samples", $"{name}.eml"));
        return text.Replace("@@MESSAGE-ID@@", messageId, StringComparison.Ordinal).Replace("@@TO@@", $"p{personId}@x.vn", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
    }

    public static Task<bool> RecordAsync(OutboxOffice office, FetchedMail mail) =>
        office.AskAsync(services => services.GetRequiredService<RecordIncoming>().ExecuteAsync(mail, CancellationToken.None));

    public static Task ResolveItemsAsync(OutboxOffice office) => office.DoAsync(async services =>
    {
        var db = services.GetRequiredService<Persistence.PartyWorkflowDbContext>();
        foreach (var item in await db.BoardItems.Where(row => row.ResolvedAt == null).ToListAsync())
        {
            item.Resolve(office.Clock.GetUtcNow(), null);
        }

        await db.SaveChangesAsync();
    });

    public static async Task<Standing> StandingAsync(OutboxOffice office, int personId = 2)
    {
        var last = await office.ReadAsync(db => db.IncomingMails.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync());
        var notice = await office.ReadAsync(db => db.Notices.AsNoTracking().SingleAsync(row => row.RecipientId == personId));
        var items = await office.ReadAsync(db => db.BoardItems.Where(row => row.ResolvedAt == null).Select(row => row.Key).ToListAsync());
        return new Standing(
            last is null ? "" : $"{last.Kind} {last.Outcome}",
            notice.State + (notice is { State: NoticeState.Sent, UnderWaySince: not null } ? ", delayed" : ""),
            // Of "address:2" and "mail:…" the first word: the rest is whose it is.
            string.Join(' ', items.Select(key => key.StartsWith("sender:", StringComparison.Ordinal) ? key : key.Split(':')[0])),
            await office.ReadAsync(db => db.RefusedAddresses.CountAsync()),
            await office.ReadAsync(db => db.IncomingMails.CountAsync()));
    }
}
