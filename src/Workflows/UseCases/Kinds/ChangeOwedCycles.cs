using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.UseCases.Kinds;

/// <summary>
/// An administrator sets what units of a kind owe from a day on (R6). What is open already stays, and the day is not in the past, so
/// that no report opens
/// whose deadline has passed.
/// </summary>
public sealed class ChangeOwedCycles(KindChange change)
{
    public sealed record Request(string Code, string? Seen, int ById, DateOnly? From, IReadOnlyCollection<string> Owes);

    public Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken) => change.ExecuteAsync(
        request.Code,
        request.Seen,
        request.ById,
        "KindOwesChanged",
        (kind, book) =>
        {
            var fault = request.From is not { } from || !KindRules.IsDay(from) ? new Refusal("date_missing", "OwesFrom")
                : from < change.Today ? new Refusal("day_in_past", "OwesFrom", change.Today)
                : kind.HasEndedBy(from) ? new Refusal("kind_has_ended", "OwesFrom", kind.ValidTo!.Value.AddDays(-1))
                : KindRules.FaultOfOwed([.. request.Owes.Except(kind.OwesOn(from))], from, book);
            return fault is null ? [] : [fault];
        },
        kind => kind.Owe(request.From!.Value, request.Owes.Distinct().Order(StringComparer.Ordinal)),
        cancellationToken);
}
