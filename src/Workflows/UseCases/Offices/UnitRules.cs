using System.Net.Mail;
using System.Text.RegularExpressions;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>What a unit must be to be saved, whether it is entered on the page or imported.</summary>
internal static partial class UnitRules
{
    private const int LongestName = 200;

    /// <param name="known">Null: it is to be founded.</param>
    /// <param name="lives">With this entry, and with all that are saved beside it.</param>
    public static IEnumerable<Refusal> FaultsOf(UnitEntry entry, ReportingUnit? known, OfficeBook book, UnitLives lives, DateOnly today)
    {
        if ((entry.NameVi?.Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("name_length", "NameVi", 2, LongestName);
        }

        if ((entry.NameEn?.Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("english_name_length", "NameEn", 2, LongestName);
        }

        foreach (var fault in known is null ? FaultsOfFounding(entry, book) : [])
        {
            yield return fault;
        }

        if (entry.Mailbox is { Length: > 0 } mailbox && (mailbox.Length > 254 || !MailAddress.TryCreate(mailbox, out _)))
        {
            yield return new Refusal("email_wrong", "Mailbox");
        }

        if (FaultOfEnd(entry, known, book, lives, today) is { } wrong)
        {
            yield return wrong;
        }
    }

    private static IEnumerable<Refusal> FaultsOfFounding(UnitEntry entry, OfficeBook book)
    {
        if (!CodePattern().IsMatch(entry.Code ?? ""))
        {
            yield return new Refusal("unit_code_wrong", "Code");
        }
        else if (book.FindUnit(entry.Code!) is not null)
        {
            yield return new Refusal("unit_code_taken", "Code");
        }

        if (book.Kinds.All(kind => kind.Code != entry.Kind))
        {
            yield return new Refusal("unit_kind_missing", "Kind");
        }

        if (entry.ValidFrom is null)
        {
            yield return new Refusal("date_missing", "ValidFrom");
        }
    }

    private static Refusal? FaultOfEnd(UnitEntry entry, ReportingUnit? known, OfficeBook book, UnitLives lives, DateOnly today)
    {
        if (known?.HasEndedBy(today) == true && (entry.EndsFrom != known.ValidTo || entry.Successor != CodeOf(known.SuccessorId, book)))
        {
            return new Refusal("unit_already_ended", "LastDay");
        }

        if (entry.EndsFrom <= (known?.ValidFrom ?? entry.ValidFrom))
        {
            return new Refusal("unit_ends_before_it_begins", "LastDay");
        }

        return entry.Successor is not { } successor ? null
            : entry.EndsFrom is not { } end ? new Refusal("successor_without_end", "LastDay")
            : FaultOfSuccessor(entry.Code!, successor, end, lives);
    }

    /// <summary>Another unit that exists when this one no longer does, and is not succeeded by it in its turn.</summary>
    private static Refusal? FaultOfSuccessor(string code, string successor, DateOnly end, UnitLives lives)
    {
        if (!lives.Has(successor))
        {
            return new Refusal("successor_unknown", "Successor", successor);
        }

        if (lives.LoopFrom(code) is { } loop)
        {
            return new Refusal("successor_loop", "Successor", loop);
        }

        return lives.ExistsOn(successor, end) ? null : new Refusal("successor_wrong", "Successor");
    }

    public static string? CodeOf(int? unitId, OfficeBook book) =>
        unitId is not { } id ? null : book.Succession.Units.FirstOrDefault(unit => unit.Id == id)?.Code ?? $"#{id}";

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{1,39}$")]
    private static partial Regex CodePattern();
}
