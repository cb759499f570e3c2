using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Kinds;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.UseCases.Cycles;

/// <summary>
/// An administrator adds a cycle (R6), and says which kinds of unit owe it. It holds from a day on, today at the earliest, so that
/// nothing opens whose
/// deadline has passed; one whose opening day of this year has passed opens on that day for every unit that owes it (R7).
/// A cycle has one cut-off a year: a quarterly report is four of them.
/// </summary>
public sealed class AddCycle(OfficeChange change)
{
    /// <param name="Cycle">Its code may be empty: it is made from the English name.</param>
    /// <param name="From">The first day on which it opens; null: today.</param>
    /// <param name="Kinds">Codes of the kinds that owe it from that day on.</param>
    public sealed record Request(int ById, Cycle Cycle, DateOnly? From, IReadOnlyCollection<string> Kinds);

    /// <summary>Its code.</summary>
    public async Task<Result<string>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        var desk = change.Desk;
        var cycle = WithCode(request.Cycle) with { OpensFrom = request.From ?? desk.Clock.Today, LastYear = null };
        if (!await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await desk.ForbidAsync($"cycle:{cycle.Code}", "cycle", request.ById, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var book = await OfficeBookCache.ReadAsync(desk.Db, cancellationToken);
        var faults = FaultsOf(cycle, request.Kinds, book, desk.Clock.Today).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        desk.Db.Cycles.Add(CycleSetting.Added(cycle, request.ById, desk.Clock.Now));
        foreach (var kind in await desk.Db.UnitKinds.Where(kind => request.Kinds.Contains(kind.Code)).ToListAsync(cancellationToken))
        {
            kind.AlsoOwe(cycle.OpensFrom.Value, cycle.Code);
        }

        var facts = new { cycle, kinds = request.Kinds.Order(StringComparer.Ordinal) };
        var saved = await change.CommitAsync(transaction, "CycleAdded", $"cycle:{cycle.Code}", request.ById, facts, cancellationToken);
        return saved.IsDone ? cycle.Code : new Result<string>(null, saved.Refusals);
    }

    /// <summary>As it will be saved.</summary>
    public static Cycle WithCode(Cycle cycle) =>
        cycle with { Code = string.IsNullOrWhiteSpace(cycle.Code) ? CodeFromName.Of(cycle.NameEn) : cycle.Code.Trim() };

    /// <summary>Everything that is wrong with it; none: it can be added.</summary>
    public static IEnumerable<Refusal> FaultsOf(Cycle cycle, IReadOnlyCollection<string> kinds, OfficeBook book, DateOnly today)
    {
        foreach (var fault in CycleChecks.FaultsOf(cycle))
        {
            yield return fault;
        }

        foreach (var fault in FaultsOfNames(cycle, book))
        {
            yield return fault;
        }

        if (cycle.OpensFrom < today)
        {
            yield return new Refusal("day_in_past", "From", today);
        }
        else if (cycle.OpensFrom > new DateOnly(2200, 1, 1))
        {
            yield return new Refusal("date_missing", "From");
        }

        if (kinds.Any(code => book.Kinds.All(kind => kind.Code != code || kind.HasEndedBy(today))))
        {
            yield return new Refusal("unit_kind_missing", "Kinds");
        }
    }

    private static IEnumerable<Refusal> FaultsOfNames(Cycle cycle, OfficeBook book)
    {
        if (string.IsNullOrWhiteSpace(cycle.NameEn))
        {
            yield break;
        }

        if (!KindRules.CodePattern().IsMatch(cycle.Code))
        {
            yield return new Refusal("code_wrong", "Code");
        }
        else if (book.FindRules(cycle.Code) is not null)
        {
            yield return new Refusal("code_taken", "Code", cycle.Code);
        }

        // Two cycles of one name could not be told apart in any list.
        if (book.Cycles.Any(rules => string.Equals(rules.Cycle.NameVi.Normalize(), cycle.NameVi.Normalize(),
            StringComparison.OrdinalIgnoreCase)))
        {
            yield return new Refusal("name_exists", "NameVi", cycle.NameVi);
        }
    }
}
