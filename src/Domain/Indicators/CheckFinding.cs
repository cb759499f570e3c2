namespace PartyWorkflow.Domain.Indicators;

public enum CheckSeverity
{
    Error,
    NeedsExplanation,
}

/// <summary>One complaint about a report. <see cref="Field"/> is "figure:PO_END" or "section:II"; the code has a sentence in each language.</summary>
public sealed record CheckFinding(string Code, string Field, CheckSeverity Severity, IReadOnlyList<object> Args);
