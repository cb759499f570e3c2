using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.UseCases.Offices;

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

    /// <summary>An administrator imports, or the program's operator. Null: they may; whoever may not stands in the log.</summary>
    /// <param name="byId">Null: the operator, on the command line.</param>
    public static async Task<Refusal?> WhyNotAsync(OfficeChange change, string act, int? byId, CancellationToken cancellationToken) =>
        byId is { } person && !await change.IsAdministratorAsync(person, cancellationToken)
            ? await change.Desk.ForbidAsync("office", act, person, cancellationToken)
            : null;
}
