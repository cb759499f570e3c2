using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Kinds;

/// <summary>
/// An administrator ends a kind of unit that no unit is of any more, or takes its end back. A kind in use can't end: its units end
/// first, each with its
/// successor (R18), so that what they owe passes on.
/// </summary>
public sealed class EndKind(KindChange change)
{
    /// <summary>So many units are named in the refusal; the page lists them all.</summary>
    private const int MostNamed = 5;

    /// <param name="LastDay">Included; null: the end is taken back.</param>
    public sealed record Request(string Code, string? Seen, int ById, DateOnly? LastDay);

    public Task<Result> ExecuteAsync(Request request, CancellationToken cancellationToken) => change.ExecuteAsync(
        request.Code,
        request.Seen,
        request.ById,
        request.LastDay is null ? "KindGoesOn" : "KindEnded",
        (_, book) => FaultOf(request, book) is { } fault ? [fault] : [],
        kind =>
        {
            if (request.LastDay is { } last)
            {
                kind.End(last.AddDays(1));
            }
            else
            {
                kind.GoOn();
            }
        },
        cancellationToken);

    /// <summary>The units of the kind that exist on <paramref name="date"/> or begin later.</summary>
    public static IReadOnlyList<ReportingUnit> UsersOf(OfficeBook book, string code, DateOnly date) =>
        [.. book.Succession.Units.Where(unit => unit.KindCode == code && !unit.HasEndedBy(date))
            .OrderBy(unit => unit.NameVi, StringComparer.Ordinal)];

    private static Refusal? FaultOf(Request request, OfficeBook book)
    {
        if (request.LastDay is not { } last)
        {
            return null;
        }

        if (!KindRules.IsDay(last))
        {
            return new Refusal("date_missing", "LastDay");
        }

        var users = UsersOf(book, request.Code, last.AddDays(1));
        var named = string.Join(", ", users.Take(MostNamed).Select(unit => $"{unit.NameVi} ({unit.Code})"));
        return users.Count == 0 ? null : new Refusal("kind_in_use", "LastDay", users.Count, users.Count > MostNamed
            ? $"{named}, …" : named);
    }
}
