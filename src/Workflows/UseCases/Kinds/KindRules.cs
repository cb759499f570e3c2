using System.Text.RegularExpressions;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Workflows.UseCases.Kinds;

/// <summary>What a kind of unit must be to be saved, and what a form of it was filled from.</summary>
internal static partial class KindRules
{
    public const int LongestName = 200;

    private static readonly DateOnly Earliest = UnitKind.Always, Latest = new(2200, 1, 1);

    public static object Facts(UnitKind kind) => new
    {
        kind.Code,
        names = kind.Names.Select(name => new { name.From, name.NameVi, name.NameEn }),
        owes = kind.Owed.Select(owed => new { owed.From, owed.Cycles }),
        kind.ValidTo,
    };

    public static IEnumerable<Refusal> FaultsOfCode(string code, OfficeBook book)
    {
        if (!CodePattern().IsMatch(code))
        {
            yield return new Refusal("code_wrong", "Code");
        }
        else if (book.Kinds.Any(kind => kind.Code == code))
        {
            yield return new Refusal("code_taken", "Code", code);
        }
    }

    /// <param name="code">Of the kind that is renamed; null: a new one.</param>
    /// <param name="from">The day from which the name is to hold.</param>
    public static IEnumerable<Refusal> FaultsOfNames(string? code, string? nameVi, string? nameEn, DateOnly from, OfficeBook book)
    {
        if ((nameVi?.Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("name_length", "NameVi", 2, LongestName);
        }
        else if (book.Kinds.Any(kind => kind.Code != code && !kind.HasEndedBy(from) && SameName(kind.NameOn(from).NameVi, nameVi!)))
        {
            yield return new Refusal("name_exists", "NameVi", nameVi!);
        }

        if ((nameEn?.Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("english_name_length", "NameEn", 2, LongestName);
        }
    }

    public static Refusal? FaultOfOwed(IReadOnlyCollection<string> cycles, DateOnly from, OfficeBook book) =>
        cycles.All(code => book.FindRules(code) is { } rules && rules.Cycle.IsOwedIn(from.Year))
            ? null : new Refusal("cycle_not_owed_then", "Owes", from.Year);

    public static bool IsDay(DateOnly date) => date >= Earliest && date <= Latest;

    private static bool SameName(string one, string other) =>
        string.Equals(one.Normalize(), other.Normalize(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,39}$")]
    internal static partial Regex CodePattern();
}
