namespace PartyWorkflow.Domain.FollowUps;

/// <summary>What a unit asks of a related agency in carrying out its approved targets (Plan III.1: phân công trách nhiệm).</summary>
public sealed class Duty : FollowUp
{
    private Duty()
    {
    }

    public static Duty Give(string number, string title, string description, Guid obligationId, int unitId, int agencyId, DateOnly dueBefore, int givenById, DateTimeOffset now)
    {
        var duty = new Duty();
        duty.Begin(number, title, description, unitId, givenById, now);
        duty.Serve(obligationId);
        duty.AssignTo(agencyId, dueBefore, now);
        return duty;
    }
}
