using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Domain.Notices;

/// <summary>
/// A time in which no mail leaves, on any machine: what is due waits, notices of events too, and nothing is lost. Kept after its end, so that a
/// late mail can be explained.
/// </summary>
public sealed class MailPause
{
    private MailPause()
    {
    }

    public int Id { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    public int BegunById { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public int? EndedById { get; private set; }

    public string? EndReason { get; private set; }

    public static MailPause Begin(int byId, string reason, DateTimeOffset now) => new() { BegunById = byId, Reason = reason, BegunAt = now };

    public Result End(int byId, string reason, DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            return new Refusal("mail_not_paused");
        }

        (EndedById, EndReason, EndedAt) = (byId, reason, now);
        return Result.Done;
    }
}
