using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Workflows.UseCases.Kinds;

/// <summary>
/// An administrator renames a kind of unit from a day on, past or to come: what lies before that day keeps the name of then (I10).
/// Without a day the
/// name in force is corrected.
/// </summary>
public sealed class RenameKind(KindChange change)
{
    /// <param name="From">Null: a mistake in the present name is put right.</param>
    public sealed record Request(string Code, string? Seen, int ById, DateOnly? From, string? NameVi, string? NameEn);

    public Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var (nameVi, nameEn) = (request.NameVi?.Trim(), request.NameEn?.Trim());
        DateOnly FromOf(UnitKind kind) => request.From ?? kind.NameOn(change.Today).From;
        return change.ExecuteAsync(
            request.Code,
            request.Seen,
            request.ById,
            "KindRenamed",
            (kind, book) => request.From is { } from && !KindRules.IsDay(from)
                ? [new Refusal("date_missing", "From")]
                : KindRules.FaultsOfNames(request.Code, nameVi, nameEn, FromOf(kind), book),
            kind => kind.Rename(FromOf(kind), nameVi!, nameEn!),
            cancellationToken);
    }
}
