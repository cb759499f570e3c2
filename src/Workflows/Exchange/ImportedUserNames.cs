using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Identity;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>
/// Which user name each person of a file gets: the one that the file has for them, or one made from their address. Somebody who has an
/// account keeps its name.
/// </summary>
internal sealed class ImportedUserNames
{
    private readonly ImportRows _rows;
    private readonly IReadOnlyDictionary<int, AccountState> _accounts;

    /// <summary>Of accounts that there are.</summary>
    private readonly HashSet<string> _taken;

    /// <summary>In the file, with the row that has each first. A name that is made gives way to one that is typed, further down too.</summary>
    private readonly Dictionary<string, ImportRow> _typed = [];

    private readonly HashSet<string> _made = [];

    public ImportedUserNames(ImportRows rows, IReadOnlyDictionary<int, AccountState> accounts)
    {
        (_rows, _accounts) = (rows, accounts);
        _taken = accounts.Values.Select(account => account.UserName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Rows.Where(row => TypedIn(row).Length > 0))
        {
            _typed.TryAdd(TypedIn(row), row);
        }
    }

    /// <summary>The line with its user name, and what is wrong with the one that the file has.</summary>
    public PersonLine Complete(PersonLine line)
    {
        var typed = TypedIn(line.Row);
        var account = line.Known is { } known ? _accounts.GetValueOrDefault(known.Id) : null;
        if (account is not null)
        {
            return typed.Length == 0 || string.Equals(typed, account.UserName, StringComparison.OrdinalIgnoreCase)
                ? line
                : Refused(line, new Refusal("import_user_name_kept", "UserName", account.UserName));
        }

        if (typed.Length == 0)
        {
            // Whoever was entered without one gets it when they are invited.
            var (isNew, address) = (line.Known is null, line.Row["Email"]);
            return isNew && address.Contains('@', StringComparison.Ordinal) ? line with { UserName = Make(address) } : line;
        }

        var fault = !UserName.IsAllowed(typed) ? new Refusal("user_name_wrong", "UserName")
            : _taken.Contains(typed) ? new Refusal("user_name_taken", "UserName")
            : _typed[typed] != line.Row ? new Refusal("import_twice", "UserName", typed, _rows.AddressOf(_typed[typed], "UserName"))
            : null;
        return fault is null ? line with { UserName = typed } : Refused(line, fault);
    }

    private static string TypedIn(ImportRow row) => row["UserName"].ToLowerInvariant();

    private static PersonLine Refused(PersonLine line, Refusal fault) => line with { Faults = [.. line.Faults, fault] };

    private string Make(string address)
    {
        var name = UserName.From(address, tried => _taken.Contains(tried) || _typed.ContainsKey(tried) || _made.Contains(tried));
        _made.Add(name);
        return name;
    }
}
