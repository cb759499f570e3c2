using System.Text.RegularExpressions;

namespace PartyWorkflow.Scheduler.Outbox;

/// <summary>Where the site is reached, for links in mails. A task link leads, after signing in, to that very task (I7).</summary>
public sealed partial record SiteAddress(Uri BaseUrl)
{
    public Uri TaskLink(Guid obligationId) => Link($"Tasks/{obligationId}");

    public Uri FollowUpLink(Guid followUpId) => Link($"FollowUps/{followUpId}");

    /// <summary>For a matter that may no longer be the reader's to see.</summary>
    public Uri FollowUpsLink => Link("FollowUps");

    /// <summary>On which a person sets their first password: a secret, never to be logged.</summary>
    public Uri InvitationLink(string token) => Link($"Account/Invitation?token={token}");

    /// <summary>What is quoted or comes back may hold somebody's link: nobody else is to read it.</summary>
    public static string WithoutTokens(string text) => TokenPattern().Replace(text, "…");

    /// <summary>Below the address, which may have a path of its own.</summary>
    private Uri Link(string path) => new($"{BaseUrl.AbsoluteUri.TrimEnd('/')}/{path}");

    [GeneratedRegex("(?<=Account/Invitation\\?token=(3D)?)[A-Za-z0-9_=\\-]+")]
    private static partial Regex TokenPattern();
}
