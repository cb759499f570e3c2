namespace PartyWorkflow.Domain.FollowUps;

/// <summary>A change of approved targets (điều chỉnh chỉ tiêu): reviewed as they were; the approved figures stand until it is approved (Plan III.1).</summary>
public sealed class TargetAdjustment : FollowUp
{
    private TargetAdjustment()
    {
    }

    /// <summary>The new figures by indicator code; only those that change.</summary>
    public IReadOnlyDictionary<string, string> Figures { get; private set; } = new Dictionary<string, string>();

    public static TargetAdjustment Propose(string number, string title, string reason, Guid obligationId, int unitId, IReadOnlyDictionary<string, string> figures, int proposedById, DateTimeOffset now)
    {
        var adjustment = new TargetAdjustment { Figures = figures };
        adjustment.Begin(number, title, reason, unitId, proposedById, now);
        adjustment.Serve(obligationId);
        return adjustment;
    }

    public void Change(IReadOnlyDictionary<string, string> figures) => Figures = figures;
}
