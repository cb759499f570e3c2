using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>The cycles that a form about a kind of unit offers.</summary>
internal static class OwedChoices
{
    /// <summary>Those that go on, by their cut-off, and those that are owed now although they have ended.</summary>
    public static IReadOnlyList<Cycle> Of(OfficeBook book, int year, IReadOnlyCollection<string> owed) =>
        [.. book.Cycles.Select(rules => rules.Cycle).Where(cycle => cycle.IsOwedIn(year) || owed.Contains(cycle.Code))
            .OrderBy(cycle => cycle.Cutoff)];
}
