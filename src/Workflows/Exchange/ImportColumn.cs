namespace PartyWorkflow.Workflows.Exchange;

/// <summary>A column that a file to import may have.</summary>
/// <param name="Field">What refusals call it.</param>
/// <param name="Vi">The header as the template has it.</param>
/// <param name="Example">Of the template's example row.</param>
/// <param name="Others">Other headers that people write for it.</param>
public sealed record ImportColumn(string Field, string Vi, string En, bool IsRequired, string Example, string HelpVi, string HelpEn, params string[] Others)
{
    public IEnumerable<string> Headers => [Vi, En, Field, .. Others];
}
