using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.People;

/// <summary>
/// Asks a person by mail to set the password of their account, by a link that is good once. At most one of a person is neither used nor
/// withdrawn. Of the link's token only the SHA-256 is kept for good; the token itself is kept sealed, for the mail, and only while the
/// link is good.
/// </summary>
public sealed class Invitation
{
    /// <summary>
    /// Long enough for somebody who comes back from a fortnight's leave or a course; short enough that a forgotten mail is not a key for
    /// ever.
    /// </summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Invitation()
    {
    }

    public Guid Id { get; private set; }

    public int PersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The administrator; null: the program's operator, on the command line.</summary>
    public int? InvitedById { get; private set; }

    /// <summary>UTC, exclusive.</summary>
    public DateTimeOffset ValidUntil { get; private set; }

    /// <summary>SHA-256 of the token, lower-case hex.</summary>
    public string TokenSha256 { get; private set; } = "";

    /// <summary>What the mail's link is made from. Null: the invitation was used, withdrawn or has expired.</summary>
    public string? SealedToken { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>A code: why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <param name="id">Given, as the seal depends on it.</param>
    /// <param name="byId">Null: the program's operator, on the command line.</param>
    public static Invitation Issue(Guid id, int personId, int? byId, string tokenSha256, string sealedToken, DateTimeOffset now) => new()
    {
        Id = id,
        PersonId = personId,
        InvitedById = byId,
        CreatedAt = now,
        ValidUntil = now + Lifetime,
        TokenSha256 = tokenSha256,
        SealedToken = sealedToken,
    };

    public InvitationState StateAt(DateTimeOffset instant) =>
        UsedAt is not null ? InvitationState.Used
        : WithdrawnAt is not null ? InvitationState.Withdrawn
        : instant >= ValidUntil ? InvitationState.Expired
        : InvitationState.Open;

    /// <summary>The code of why its link is not good; null: it is.</summary>
    public string? WhyNotAt(DateTimeOffset instant) => StateAt(instant) switch
    {
        InvitationState.Open => null,
        InvitationState.Used => "invitation_used",
        InvitationState.Withdrawn => "invitation_withdrawn",
        InvitationState.Expired => "invitation_expired",
    };

    /// <summary>The person has set their password by it.</summary>
    public Result Use(DateTimeOffset now)
    {
        if (WhyNotAt(now) is { } why)
        {
            return new Refusal(why);
        }

        (UsedAt, SealedToken) = (now, null);
        return Result.Done;
    }

    /// <exception cref="InvalidOperationException">It was used or withdrawn before.</exception>
    public void Withdraw(string because, DateTimeOffset now)
    {
        if (UsedAt is not null || WithdrawnAt is not null)
        {
            throw new InvalidOperationException($"Invitation {Id} is over.");
        }

        (WithdrawnAt, WithdrawnBecause, SealedToken) = (now, because, null);
    }
}

public enum InvitationState
{
    Open,
    Used,
    Withdrawn,
    Expired,
}
