namespace PartyWorkflow.Domain.FollowUps;

/// <summary>An inspection that the board plans and carries out at a unit; each of its findings becomes a difficulty (Plan II.5).</summary>
public sealed class Inspection : FollowUp
{
    private Inspection()
    {
    }

    public DateOnly PlannedOn { get; private set; }

    public IReadOnlyList<string> Findings { get; private set; } = [];

    public static Inspection Plan(string number, string topic, string description, DateOnly plannedOn, int unitId, int plannedById, DateTimeOffset now)
    {
        var inspection = new Inspection { PlannedOn = plannedOn };
        inspection.Begin(number, topic, description, unitId, plannedById, now);
        return inspection;
    }

    public void MoveTo(DateOnly plannedOn) => PlannedOn = plannedOn;

    public void Find(IReadOnlyList<string> findings) => Findings = findings;
}
