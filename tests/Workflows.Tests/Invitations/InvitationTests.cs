using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Invitations;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Tests.Invitations;

/// <summary>A link to set a password: good once, for two weeks, and only the newest.</summary>
public sealed class InvitationTests
{
    private const string Password = "mat-khau-cua-toi";

    [Theory, Stores]
    public async Task AnInvitation_SetsThePasswordOnce_AndKeepsNoTokenAfterwards(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var invitation = (await InviteAsync(office, "gs")).Required;
        var account = await AccountAsync(office, "gs");
        Assert.Equal(("gs.x", null), (account.UserName, account.PasswordHash));
        Assert.Equal(NoticeState.Planned, (await office.AskAsync(db => db.Notices.SingleAsync(notice => notice.InvitationId == invitation.Id))).State);
        var token = await TokenAsync(office, invitation.Id);
        Assert.DoesNotContain(token, invitation.SealedToken!, StringComparison.Ordinal);

        Assert.Equal(office.People["gs"], (await AcceptAsync(office, token)).Required);

        Assert.NotNull((await AccountAsync(office, "gs")).PasswordHash);
        Assert.Equal("invitation_used", (await AcceptAsync(office, token)).Refusals.Single().Code);
        var used = await InvitationAsync(office, invitation.Id);
        Assert.Equal((Office.Start, null), (used.UsedAt, used.SealedToken));
        Assert.Equal("password_is_set", (await InviteAsync(office, "gs", used.Id)).Refusals.Single().Code);
        Assert.Equal(["AccountReserved", "PersonInvited", "PasswordSet"], await office.AskAsync(db => db.Audit.OrderBy(row => row.Sequence).Select(row => row.Action).ToListAsync()));
        Assert.DoesNotContain(token, string.Concat(await office.AskAsync(db => db.Audit.Select(row => row.Data).ToListAsync())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("khong-phai-cua-ai", Password, Password, "invitation_unknown")]
    [InlineData("", Password, Password, "invitation_unknown")]
    [InlineData(null, "ngan", "ngan", "Password: password_too_short")]
    [InlineData(null, Password, "mat-khau-khac-toi", "Again: password_not_repeated")]
    public async Task AWrongTokenOrPassword_IsRefused_AndTheLinkStaysGood(string? token, string password, string again, string refusal)
    {
        await using var office = await Office.OpenAsync();
        var good = await TokenAsync(office, (await InviteAsync(office, "gs")).Required.Id);

        Assert.Equal(refusal, (await AcceptAsync(office, token ?? good, password, again)).Refusals.Single().ToString());

        Assert.True((await AcceptAsync(office, good)).IsDone);
    }

    [Fact]
    public async Task InvitedAgain_TheEarlierLinkIsWithdrawn_AndAFormSentTwiceMakesOneMore()
    {
        await using var office = await Office.OpenAsync();
        var first = (await InviteAsync(office, "gs")).Required;
        var earlier = await TokenAsync(office, first.Id);

        var second = (await InviteAsync(office, "gs", first.Id)).Required;
        Assert.Equal(second.Id, (await InviteAsync(office, "gs", first.Id)).Required.Id);

        Assert.Equal("invitation_withdrawn", (await AcceptAsync(office, earlier)).Refusals.Single().Code);
        Assert.Equal(("sent_again", null), ((await InvitationAsync(office, first.Id)).WithdrawnBecause, (await InvitationAsync(office, first.Id)).SealedToken));
        Assert.Equal(2, await office.AskAsync(db => db.Notices.CountAsync(notice => notice.Kind == NoticeKind.Invitation)));
        Assert.True((await AcceptAsync(office, await TokenAsync(office, second.Id))).IsDone);
    }

    [Fact]
    public async Task AfterTwoWeeks_TheLinkHasExpired_ItsTokenIsErased_AndEverybodyIsInvitedOnce()
    {
        await using var office = await Office.OpenAsync();
        var first = (await InviteAsync(office, "gs")).Required;
        var token = await TokenAsync(office, first.Id);
        office.Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromTicks(10));
        Assert.Equal(0, await ForgetAsync(office));
        Assert.Equal(9, (await InviteAllAsync(office)).Required);
        office.Clock.Advance(TimeSpan.FromTicks(10));

        Assert.Equal("invitation_expired", (await AcceptAsync(office, token)).Refusals.Single().Code);
        Assert.Equal(1, await ForgetAsync(office));

        // Those who were invited ten days before are not invited again.
        Assert.Equal((1, 0), ((await InviteAllAsync(office)).Required, (await InviteAllAsync(office)).Required));
        Assert.Equal("sent_again", (await InvitationAsync(office, first.Id)).WithdrawnBecause);
    }

    [Theory]
    [InlineData("moi@x.vn", true, "address_changed")]
    [InlineData("gs@x.vn", false, "deactivated")]
    public async Task AnotherAddress_OrLeaving_WithdrawsTheLink(string address, bool isActive, string because)
    {
        await using var office = await Office.OpenAsync();
        var invitation = (await InviteAsync(office, "gs")).Required;
        var token = await TokenAsync(office, invitation.Id);
        var person = await office.AskAsync(db => db.People.AsNoTracking().SingleAsync(row => row.Id == office.People["gs"]));
        var request = new SavePerson.Request(person.Id, SavePerson.StampOf(person), office.People["qt"], person.Name, address, "vi", isActive, [(Role.Supervisor, null)], [], Heirs.Nobody);

        Assert.True((await office.DoAsync(services => services.GetRequiredService<SavePerson>().ExecuteAsync(request, default))).IsDone);

        Assert.Equal(because, (await InvitationAsync(office, invitation.Id)).WithdrawnBecause);
        Assert.Equal("invitation_withdrawn", (await AcceptAsync(office, token)).Refusals.Single().Code);
        Assert.Equal((address, address.ToUpperInvariant()), ((await AccountAsync(office, "gs")).Email, (await AccountAsync(office, "gs")).NormalizedEmail));
        Assert.Equal(isActive ? null : "person_not_active", (await InviteAsync(office, "gs")).Refusals.SingleOrDefault()?.Code);
    }

    [Theory, Stores]
    public async Task OneLink_OpenedByManyAtOnce_SetsOnePassword(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var token = await TokenAsync(office, (await InviteAsync(office, "gs")).Required.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => AcceptAsync(office, token, $"{Password}-{i}", $"{Password}-{i}"))));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Equal("invitation_used", answer.Refusals.Single().Code));
        Assert.Equal(1, await office.AskAsync(db => db.Audit.CountAsync(row => row.Action == "PasswordSet")));
    }

    [Theory, Stores]
    public async Task OnePerson_InvitedByManyAtOnce_GetsOneLink(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => InviteAsync(office, "gs"))));

        Assert.Single(answers.Select(answer => answer.Required.Id).Distinct());
        Assert.Equal(1, await office.AskAsync(db => db.Notices.CountAsync(notice => notice.Kind == NoticeKind.Invitation)));
    }

    [Fact]
    public async Task NobodyButAnAdministrator_Invites()
    {
        await using var office = await Office.OpenAsync();

        var asked = await office.DoAsync(services => services.GetRequiredService<InvitePerson>().ExecuteAsync(new(office.People["gs"], null, null, office.People["tb"]), default));
        var all = await office.DoAsync(services => services.GetRequiredService<InviteEverybody>().ExecuteAsync(office.People["tb"], default));

        Assert.Equal(("not_yours_to_do", "not_yours_to_do"), (asked.Refusals.Single().Code, all.Refusals.Single().Code));
        Assert.Equal(2, await office.AskAsync(db => db.Audit.CountAsync(row => row.Action == "Refused")));
        Assert.Equal(0, await office.AskAsync(db => db.Invitations.CountAsync()));
    }

    private static Task<Result<Invitation>> InviteAsync(Office office, string person, Guid? seen = null) =>
        office.DoAsync(services => services.GetRequiredService<InvitePerson>().ExecuteAsync(new(office.People[person], null, seen, office.People["qt"]), default));

    private static Task<Result<int>> InviteAllAsync(Office office) =>
        office.DoAsync(services => services.GetRequiredService<InviteEverybody>().ExecuteAsync(office.People["qt"], default));

    private static Task<Result<int>> AcceptAsync(Office office, string token, string password = Password, string again = Password) =>
        office.DoAsync(services => services.GetRequiredService<AcceptInvitation>().ExecuteAsync(new(token, password, again), default));

    private static Task<int> ForgetAsync(Office office) => office.DoAsync(services => services.GetRequiredService<ForgetTokens>().ExecuteAsync(default));

    /// <summary>As the mail has it.</summary>
    private static async Task<string> TokenAsync(Office office, Guid id)
    {
        var sealedToken = (await InvitationAsync(office, id)).SealedToken!;
        return await office.DoAsync(services => Task.FromResult(services.GetRequiredService<InvitationSeal>().Open(id, sealedToken)!));
    }

    private static Task<Invitation> InvitationAsync(Office office, Guid id) => office.AskAsync(db => db.Invitations.AsNoTracking().SingleAsync(row => row.Id == id));

    private static Task<Account> AccountAsync(Office office, string person) => office.AskAsync(db => db.Users.AsNoTracking().SingleAsync(row => row.PersonId == office.People[person]));
}
