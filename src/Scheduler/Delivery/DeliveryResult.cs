namespace PartyWorkflow.Scheduler.Delivery;

/// <summary>What became of a mail at the transport.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    public sealed record Accepted : DeliveryResult;

    /// <summary>Something was wrong. <paramref name="Code"/> goes into logs: it holds no address. <paramref name="Answer"/> may, and is for administrators.</summary>
    public abstract record Fault(string Code, string Answer) : DeliveryResult;

    /// <summary>This mail is worth trying again.</summary>
    public sealed record Temporary(string Code, string Answer) : Fault(Code, Answer);

    /// <summary>The recipient's address was refused for good.</summary>
    public sealed record AddressRefused(string Code, string Answer) : Fault(Code, Answer);

    /// <summary>The message was refused for good, or can't be written; the address is not to blame.</summary>
    public sealed record MessageRefused(string Code, string Answer) : Fault(Code, Answer);

    /// <summary>No mail can be sent at present: no server, no TLS, no sign-in. <paramref name="Answer"/> says what to do.</summary>
    public sealed record Unreachable(string Code, string Answer) : Fault(Code, Answer);
}
