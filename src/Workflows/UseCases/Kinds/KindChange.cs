using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.UseCases.Kinds;

/// <summary>
/// What every change of a kind that exists has in common: only an administrator makes it, under the writer's lock, on the kind as they
/// saw it (I8),
/// and the audit row holds the kind before and after.
/// </summary>
public sealed class KindChange(OfficeChange change)
{
    internal DateOnly Today => change.Desk.Clock.Today;

    public static string StampOf(UnitKind kind) => OfficeChange.Stamp(KindRules.Facts(kind));

    /// <param name="seen">The kind's stamp when the form was filled.</param>
    /// <param name="faultsOf">None: it may be changed.</param>
    public async Task<Result> ExecuteAsync(
        string code,
        string? seen,
        int byId,
        string action,
        Func<UnitKind, OfficeBook, IEnumerable<Refusal>> faultsOf,
        Action<UnitKind> apply,
        CancellationToken cancellationToken)
    {
        if (!await change.IsAdministratorAsync(byId, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"kind:{code}", "unit-kind", byId, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        if (await change.Desk.Db.UnitKinds.SingleOrDefaultAsync(row => row.Code == code, cancellationToken) is not { } kind)
        {
            return new Refusal("not_found");
        }

        if (StampOf(kind) != seen)
        {
            return new Refusal("changed_by_another");
        }

        var faults = faultsOf(kind, await OfficeBookCache.ReadAsync(change.Desk.Db, cancellationToken)).ToList();
        if (faults.Count > 0)
        {
            return new Result(faults);
        }

        var before = KindRules.Facts(kind);
        apply(kind);
        return await change.CommitAsync(transaction, action, $"kind:{code}", byId, new { before, after = KindRules.Facts(kind) },
            cancellationToken);
    }
}
