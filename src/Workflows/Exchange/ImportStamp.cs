using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.Exchange;

internal static class ImportStamp
{
    public static string Of(IEnumerable<ImportLine> lines) => OfficeChange.Stamp(lines.Select(line => new
    {
        line.Row,
        line.Key,
        line.Outcome,
        changes = line.Changes.Select(change => $"{change.Field}|{change.Old}|{change.New}"),
        refusals = line.Refusals.Select(refusal => refusal.ToString()),
    }));
}
