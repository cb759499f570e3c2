using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Workflows.UseCases.Invitations;

namespace PartyWorkflow.Scheduler.Tests.Outbox;

/// <summary>An invitation on its way: alone, at any hour, with the same link on a repeat, and never without one.</summary>
public sealed class InvitationMailTests
{
    [Fact]
    public async Task AnInvitation_GoesAtOnceAndAlone_AtNightToo_AndARepeatHoldsTheSameLink()
    {
        var mails = new List<MailContent>();
        var answers = new Queue<DeliveryResult>([new DeliveryResult.Temporary("451", "451 later")]);
        await using var office = await OutboxOffice.OpenAsync(new Transports(content => Note(mails, content, answers)), people: 1);
        var guest = await GuestAsync(office);
        // Saturday, 23:00: nothing scheduled leaves.
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 5, 23, 16, 0, 0, TimeSpan.Zero));
        await InviteAsync(office, guest);
        await office.PlanAsync(guest);

        await office.DeliverAsync();
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.DeliverAsync();

        var invitations = mails.Where(mail => mail.Items[0].Kind == NoticeKind.Invitation).ToList();
        Assert.Equal(2, invitations.Count);
        Assert.All(invitations, mail => Assert.Single(mail.Items));
        Assert.Single(invitations.Select(mail => (mail.MessageId, mail.Date, mail.Items[0].Url)).Distinct());
        var (item, facts) = (invitations[0].Items[0], invitations[0].Items[0].Invitation!);
        Assert.Matches("^http://x.vn/Account/Invitation[?]token=[A-Za-z0-9_-]{43}$", item.Url);
        Assert.Equal(("khach.moi", "Quản trị"), (facts.UserName, facts.Asking!.Name));
        Assert.Equal(["qt@x.vn"], invitations[0].ReplyTo!.Select(reader => reader.Email));
        Assert.Null(await office.ReadAsync(db => db.Invitations.Where(row => row.SealedToken == item.Url.Split('=')[1]).SingleOrDefaultAsync()));
    }

    [Theory]
    [InlineData("invitation_withdrawn")]
    [InlineData("invitation_expired")]
    [InlineData("invitation_used")]
    public async Task ALinkThatIsGoodNoLonger_IsNotSent(string why)
    {
        var mails = new List<MailContent>();
        await using var office = await OutboxOffice.OpenAsync(new Transports(content => Note(mails, content, [])), people: 1);
        var guest = await GuestAsync(office);
        await InviteAsync(office, guest);
        await office.DoAsync(async services =>
        {
            var db = services.GetRequiredService<PartyWorkflowDbContext>();
            var invitation = await db.Invitations.SingleAsync();
            if (why == "invitation_withdrawn")
            {
                invitation.Withdraw("address_changed", office.Clock.GetUtcNow());
            }
            else if (why == "invitation_used")
            {
                Assert.True(invitation.Use(office.Clock.GetUtcNow()).IsDone);
            }
            else
            {
                office.Clock.Advance(Invitation.Lifetime);
            }

            await db.SaveChangesAsync();
        });

        await office.DeliverAsync();

        Assert.Empty(mails);
        var notice = await office.ReadAsync(db => db.Notices.SingleAsync());
        Assert.Equal((NoticeState.Cancelled, why), (notice.State, notice.CancelReason));
    }

    [Fact]
    public async Task ALinkWhoseKeyIsLost_FailsWithItsReason_AndTheOthersGo()
    {
        var mails = new List<MailContent>();
        await using var office = await OutboxOffice.OpenAsync(new Transports(content => Note(mails, content, [])), people: 2);
        var guest = await GuestAsync(office);
        await InviteAsync(office, guest);
        // As the seal of another installation, or of a key that was deleted.
        await office.ReadAsync(db => db.Invitations.ExecuteUpdateAsync(set => set.SetProperty(row => row.SealedToken, "CfDJ8Lost")));

        await office.DeliverAsync();

        Assert.Equal(["p2@x.vn"], mails.Select(mail => mail.RecipientEmail));
        var notice = await office.ReadAsync(db => db.Notices.SingleAsync(row => row.Kind == NoticeKind.Invitation));
        Assert.Equal((NoticeState.Failed, "invitation_unreadable", 0), (notice.State, notice.LastError, notice.Attempts));
        Assert.Equal(1, await office.ReadAsync(db => db.Audit.CountAsync(row => row.Action == "MailFailed" && row.Subject == $"notice:{notice.Id}")));
    }

    /// <summary>An import commits people and their mails at once, also between a worker's look at the office and its lease.</summary>
    [Fact]
    public async Task SomebodyInvited_WhileABatchIsTaken_IsInIt()
    {
        var mails = new List<MailContent>();
        await using var office = await OutboxOffice.OpenAsync(new Transports(content => Note(mails, content, [])), people: 2);
        var guests = 0;
        office.Clock.WhenAsked(() =>
        {
            if (guests < 5 && mails.Count == 0)
            {
                EnterAsync(office, $"khach{++guests}@x.vn").GetAwaiter().GetResult();
            }
        });

        await office.DeliverAsync();
        office.Clock.WhenAsked(null);

        Assert.Equal(5, guests);
        Assert.DoesNotContain(await office.StatesAsync(), state => state.EndsWith("Leased", StringComparison.Ordinal));
        await office.DeliverAsync();
        Assert.Equal(6, mails.Select(mail => mail.RecipientEmail).Distinct().Count());
    }

    [Fact]
    public void AQuotedLink_IsKeptWithoutItsToken() =>
        Assert.Equal("> http://x.vn/Account/Invitation?token=…\nCảm ơn", SiteAddress.WithoutTokens("> http://x.vn/Account/Invitation?token=3DAbc_-9\nCảm ơn"));

    private static Task EnterAsync(OutboxOffice office, string email) => office.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var guest = Person.Enrol(email, "Khách mời").Assign(Role.BoardStaff, null);
        db.People.Add(guest);
        await db.SaveChangesAsync();
        db.Notices.Add(Notice.PlanTest(guest.Id, OutboxOffice.Start));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    });

    private static Task<int> GuestAsync(OutboxOffice office) => office.AskAsync(async services =>
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        var guest = Person.Enrol("khach.moi@x.vn", "Khách mời").Assign(Role.BoardStaff, null);
        db.People.Add(guest);
        await db.SaveChangesAsync();
        return guest.Id;
    });

    private static Task InviteAsync(OutboxOffice office, int personId) => office.DoAsync(async services =>
        Assert.True((await services.GetRequiredService<InvitePerson>().ExecuteAsync(new(personId, null, null, office.AdministratorId), default)).IsDone));

    private static DeliveryResult Note(List<MailContent> mails, MailContent content, Queue<DeliveryResult> answers)
    {
        mails.Add(content);
        return answers.TryDequeue(out var answer) ? answer : new DeliveryResult.Accepted();
    }
}
