using PartyWorkflow.Domain.People;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

public static class InvitationWords
{
    /// <summary>What became of the invitation of somebody who has set no password yet.</summary>
    /// <param name="open">The one that is neither used nor withdrawn; null: there is none.</param>
    public static string Invited(this Words words, Invitation? open, DateTimeOffset now) => open?.StateAt(now) switch
    {
        InvitationState.Open => words[
            $"đã mời {words.Instant(open.CreatedAt)}, đường dẫn dùng được đến {words.Instant(open.ValidUntil)}",
            $"invited {words.Instant(open.CreatedAt)}, the link is good until {words.Instant(open.ValidUntil)}"],
        InvitationState.Expired => words[
            $"thư mời đã hết hạn {words.Instant(open.ValidUntil)}", $"the invitation expired {words.Instant(open.ValidUntil)}"],
        _ => words["không có thư mời còn dùng được", "without an invitation that is good"],
    };
}
