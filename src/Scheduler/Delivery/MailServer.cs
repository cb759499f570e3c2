using Microsoft.Extensions.Logging;

namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>
/// What this process knows of the mail server: whether it can be used, and when to try again. A server that is away is asked seldom,
/// so that a wrong password does not lock the account; the mails wait without losing an attempt.
/// </summary>
public sealed partial class MailServer(TimeProvider time, ILogger<MailServer> log)
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5)];
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private DateTimeOffset? _reachedAt;
    private DateTimeOffset? _awaySince;
    private DateTimeOffset _nextTryAt;
    private string _why = "";
    private int _failures;

    public bool MayBeTried
    {
        get
        {
            lock (_gate)
            {
                return _awaySince is null || time.GetUtcNow() >= _nextTryAt;
            }
        }
    }

    /// <summary>Nobody has heard of it lately, and it may be tried.</summary>
    public bool IsToBeProbed
    {
        get
        {
            lock (_gate)
            {
                var now = time.GetUtcNow();
                return _awaySince is null ? _reachedAt is null || now - _reachedAt > KnownFor : now >= _nextTryAt;
            }
        }
    }

    /// <summary>Since when it can't be used, and what to do; null: it can, or nobody has tried.</summary>
    public (DateTimeOffset Since, string Why)? Away
    {
        get
        {
            lock (_gate)
            {
                return _awaySince is { } since ? (since, _why) : null;
            }
        }
    }

    public DateTimeOffset? ReachedAt
    {
        get
        {
            lock (_gate)
            {
                return _reachedAt;
            }
        }
    }

    public void Reached()
    {
        bool wasAway;
        lock (_gate)
        {
            wasAway = _awaySince is not null;
            (_reachedAt, _awaySince, _failures) = (time.GetUtcNow(), null, 0);
        }

        if (wasAway)
        {
            LogBack();
        }
    }

    /// <summary>Several connections that miss it at once count as one miss. Told once, and again when the reason is another.</summary>
    public void Missed(string why)
    {
        bool isNews;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            isNews = _awaySince is null || _why != why;
            if (_awaySince is null || now >= _nextTryAt)
            {
                _nextTryAt = now + Waits[Math.Min(_failures++, Waits.Length - 1)];
            }

            (_awaySince, _why) = (_awaySince ?? now, why);
        }

        if (isNews)
        {
            LogAway(why);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Mail can't be sent. {Why}. Mails wait and go by themselves when it is mended")]
    private partial void LogAway(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail can be sent again")]
    private partial void LogBack();
}
