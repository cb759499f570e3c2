using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.UseCases.Kinds;

/// <summary>An administrator adds a kind of unit with what its units owe. It has no units yet, and so nothing opens by it.</summary>
public sealed class AddKind(OfficeChange change)
{
    /// <param name="Code">Empty: made from the English name.</param>
    public sealed record Request(int ById, string? Code, string? NameVi, string? NameEn, IReadOnlyCollection<string> Owes);

    /// <summary>Its code.</summary>
    public async Task<Result<string>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var (nameVi, nameEn) = (request.NameVi?.Trim(), request.NameEn?.Trim());
        var code = string.IsNullOrWhiteSpace(request.Code) ? CodeFromName.Of(nameEn ?? "") : request.Code.Trim();
        if (!await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"kind:{code}", "unit-kind", request.ById, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var book = await OfficeBookCache.ReadAsync(change.Desk.Db, cancellationToken);
        var faults = FaultsOf(code, nameVi, nameEn, request, book).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var kind = UnitKind.Define(code, nameVi!, nameEn!, request.Owes.Distinct().Order(StringComparer.Ordinal));
        change.Desk.Db.UnitKinds.Add(kind);
        var saved = await change.CommitAsync(transaction, "KindAdded", $"kind:{code}", request.ById, KindRules.Facts(kind),
            cancellationToken);
        return saved.IsDone ? code : new Result<string>(null, saved.Refusals);
    }

    private List<Refusal> FaultsOf(string code, string? nameVi, string? nameEn, Request request, OfficeBook book)
    {
        var today = change.Desk.Clock.Today;
        var faults = KindRules.FaultsOfNames(null, nameVi, nameEn, today, book).ToList();
        // A code that could not be made because the name is missing would be told of twice.
        if (!string.IsNullOrWhiteSpace(request.Code) || faults.TrueForAll(fault => fault.Field != "NameEn"))
        {
            faults.AddRange(KindRules.FaultsOfCode(code, book));
        }

        return KindRules.FaultOfOwed(request.Owes, today, book) is { } fault ? [.. faults, fault] : faults;
    }
}
