namespace PartyWorkflow.Domain.Measures;

/// <summary>What an obligation is to the measures of R24 at an instant. The first is counted nowhere, the other three are due.</summary>
public enum ReportStanding
{
    /// <summary>Waived, or not submitted while its deadline in force is still ahead.</summary>
    NotDue,

    /// <summary>The deadline in force has passed and nothing was submitted, or what was is withdrawn.</summary>
    Missing,

    Late,

    OnTime,
}
