namespace PartyWorkflow.Domain.Notices;

/// <summary>Which reminders a deadline has: those of its cycle (R8), or only milestone 1 of a correction, called C1 (R16).</summary>
public enum LadderKind
{
    Cycle,
    Correction,
}
