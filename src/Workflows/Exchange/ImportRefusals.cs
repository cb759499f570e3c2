using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>Why what was looked at can't be done.</summary>
internal static class ImportRefusals
{
    /// <summary>Null: it can.</summary>
    public static Refusal? Of(ImportPreview preview, string? seen) =>
        preview.HasRefused ? new Refusal("import_has_refused_rows", null, preview.Count(ImportOutcome.Refused))
        : !preview.ChangesSomething ? new Refusal("import_nothing_to_do")
        : preview.Stamp != seen ? new Refusal("import_changed_meanwhile")
        : null;
}
