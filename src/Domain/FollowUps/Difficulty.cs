namespace PartyWorkflow.Domain.FollowUps;

public enum Severity
{
    Low,
    Medium,
    High,
}

/// <summary>A difficulty (khó khăn, vướng mắc) raised by a unit, at a dialogue or by an inspection (Plan II.5, II.6).</summary>
public sealed class Difficulty : FollowUp
{
    private Difficulty()
    {
    }

    public Severity Severity { get; private set; }

    /// <summary>The difficulty that goes on in its place.</summary>
    public Guid? MergedIntoId { get; private set; }

    public static Difficulty Raise(string number, string title, string description, Severity severity, int unitId, int raisedById, DateTimeOffset now, Guid? parentId = null)
    {
        var difficulty = new Difficulty { Severity = severity };
        difficulty.Begin(number, title, description, unitId, raisedById, now, parentId);
        return difficulty;
    }

    public void MergeInto(Difficulty other) => MergedIntoId = other.Id;
}
