using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.UseCases.Kinds;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.UseCases.Cycles;

/// <summary>
/// An administrator adds a cycle (R6), and says which kinds of unit owe it and which form it asks for. It holds from a day on, today at the earliest,
/// so that nothing opens whose deadline has passed; one whose opening day of this year has passed opens on that day for every unit that owes it (R7).
/// A cycle has one cut-off a year: a quarterly report is four of them.
/// </summary>
public sealed class AddCycle(OfficeChange change, DefineForm forms)
{
    /// <param name="Cycle">Its code may be empty: it is made from the English name. It names the form that it asks for, or that its own is made from.</param>
    /// <param name="From">The first day on which it opens; null: today.</param>
    /// <param name="Kinds">Codes of the kinds that owe it from that day on.</param>
    /// <param name="Own">Null: it asks for the whole form that it names.</param>
    public sealed record Request(int ById, Cycle Cycle, DateOnly? From, IReadOnlyCollection<string> Kinds, OwnForm? Own = null);

    /// <summary>What the cycle's own form takes over from the one that it is made from.</summary>
    public sealed record OwnForm(IReadOnlyCollection<string> Lines, IReadOnlyCollection<string> Sections);

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
        var faults = FaultsOf(cycle, request.Kinds, request.Own, book, desk.Clock.Today).ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        if (request.Own is { } own)
        {
            var made = await forms.AddAsync(FormRequest(cycle, own, request.ById), cancellationToken);
            cycle = cycle with { FormCode = made.Required.Code };
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
    public static IEnumerable<Refusal> FaultsOf(Cycle cycle, IReadOnlyCollection<string> kinds, OwnForm? own, OfficeBook book, DateOnly today)
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

        foreach (var fault in FaultsOfForm(cycle, own, book))
        {
            yield return fault;
        }
    }

    /// <summary>Its own form has the cycle's code and name: what is wrong with them is told of the cycle's.</summary>
    private static IEnumerable<Refusal> FaultsOfForm(Cycle cycle, OwnForm? own, OfficeBook book)
    {
        if (own is null)
        {
            return book.Forms.FindInForce(cycle.FormCode) is null ? [new Refusal("form_missing", "Form")] : [];
        }

        return DefineForm.FaultsOf(FormRequest(cycle, own, 0), book.Forms)
            .Select(fault => fault with
            {
                Field = fault.Field switch { "BaseForm" => "Form", "FormCode" => "Code", "FormNameVi" => "NameVi", "FormNameEn" => "NameEn", _ => fault.Field },
            })
            // A code that can't be the cycle's can't be the form's either, which is told once.
            .Where(fault => fault.Field != "Code" || KindRules.CodePattern().IsMatch(cycle.Code));
    }

    private static DefineForm.Request FormRequest(Cycle cycle, OwnForm own, int byId) => new(
        cycle.FormCode, cycle.Code.Replace('-', '_'), $"Biểu {cycle.NameVi}", $"Form of {cycle.NameEn}", own.Lines, own.Sections, byId);

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

        if (IsNameAmong(book.Cycles, cycle.NameVi))
        {
            yield return new Refusal("name_exists", "NameVi", cycle.NameVi);
        }
    }

    /// <summary>Two cycles of one name could not be told apart in any list.</summary>
    public static bool IsNameAmong(IEnumerable<CycleRules> cycles, string name) =>
        cycles.Any(rules => string.Equals(rules.Cycle.NameVi.Normalize(), name.Normalize(), StringComparison.OrdinalIgnoreCase));
}
