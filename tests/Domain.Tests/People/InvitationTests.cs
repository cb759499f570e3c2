using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Domain.Tests.People;

public sealed class InvitationTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 18, 2, 0, 0, TimeSpan.Zero);

    private static Invitation Issued => Invitation.Issue(Guid.NewGuid(), 7, 1, new('a', 64), "sealed", Now);

    [Fact]
    public void ALink_IsGoodForFourteenDays_AndNotOnItsLastInstant()
    {
        var invitation = Issued;

        Assert.Equal(InvitationState.Open, invitation.StateAt(Now.AddDays(14).AddTicks(-1)));
        Assert.Equal(InvitationState.Expired, invitation.StateAt(Now.AddDays(14)));
        Assert.Equal("invitation_expired", invitation.Use(Now.AddDays(14)).Refusals.Single().Code);
        Assert.NotNull(invitation.SealedToken);
    }

    [Fact]
    public void Used_ItIsUsedForEver_AndCanNotBeWithdrawn()
    {
        var invitation = Issued;
        Assert.True(invitation.Use(Now).IsDone);

        Assert.Equal((InvitationState.Used, null), (invitation.StateAt(Now.AddDays(20)), invitation.SealedToken));
        Assert.Equal("invitation_used", invitation.Use(Now).Refusals.Single().Code);
        Assert.Throws<InvalidOperationException>(() => invitation.Withdraw("sent_again", Now));
    }

    [Fact]
    public void Withdrawn_ItSaysSo_EvenAfterItsTime()
    {
        var invitation = Issued;
        invitation.Withdraw("sent_again", Now);

        Assert.Equal((InvitationState.Withdrawn, null), (invitation.StateAt(Now.AddDays(20)), invitation.SealedToken));
        Assert.Equal("invitation_withdrawn", invitation.WhyNotAt(Now));
    }

    [Fact]
    public void ItsNotice_IsOfAnEvent_AndDueAtOnce()
    {
        var invitation = Issued;
        var notice = Notice.PlanInvitation(invitation);

        Assert.Equal((invitation.Id, 7, true, Now), (notice.InvitationId!.Value, notice.RecipientId, notice.IsOfAnEvent, notice.DueAt));
    }
}
