using PartyWorkflow.Domain.Calendar;

namespace PartyWorkflow.Domain.Obligations;

/// <summary>
/// R14: decided once, by the first submission that was not withdrawn, against the deadline in force at its receipt.
/// </summary>
/// <param name="ReceivedAt">The server's receipt of the submit request (R3), UTC.</param>
/// <param name="DaysLate">Whole days late; 0 is on time.</param>
/// <param name="Revision">The submission that decided it.</param>
/// <param name="AgainstExtension">The deadline in force came from an extension (R17), which is shown.</param>
public sealed record Timeliness(DateTimeOffset ReceivedAt, int DaysLate, int Revision, bool AgainstExtension)
{
    public bool IsOnTime => DaysLate == 0;

    public static Timeliness Of(DateTimeOffset receivedAt, Deadline inForce, int revision, bool againstExtension) =>
        new(receivedAt, inForce.DaysLate(receivedAt), revision, againstExtension);
}
