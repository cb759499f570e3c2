using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>When each unit exists and who succeeds it, as it will be once what is entered is saved.</summary>
internal sealed class UnitLives
{
    private readonly Dictionary<string, Life> _lives = new(StringComparer.Ordinal);

    public UnitLives(OfficeBook book, params IEnumerable<UnitEntry> entries)
    {
        foreach (var unit in book.Succession.Units)
        {
            _lives[unit.Code] = new Life(unit.ValidFrom, unit.ValidTo, unit.SuccessorId is { } id ? book.Unit(id).Code : null);
        }

        foreach (var entry in entries)
        {
            _lives[entry.Code ?? ""] = new Life(entry.ValidFrom ?? DateOnly.MinValue, entry.EndsFrom, entry.Successor);
        }
    }

    public bool Has(string code) => _lives.ContainsKey(code);

    public bool ExistsOn(string code, DateOnly date) => _lives[code] is var life && life.From <= date && !(life.To <= date);

    /// <summary>"A → B → A" when the units that succeed each other lead back to the first; null: they do not.</summary>
    public string? LoopFrom(string code)
    {
        var chain = new List<string> { code };
        while (_lives.GetValueOrDefault(chain[^1])?.Successor is { } next)
        {
            chain.Add(next);
            if (next == code)
            {
                return string.Join(" → ", chain);
            }

            if (chain.Count > _lives.Count)
            {
                break;
            }
        }

        return null;
    }

    private sealed record Life(DateOnly From, DateOnly? To, string? Successor);
}
