namespace PartyWorkflow.Domain.Audit;

/// <summary>Checks the chain row by row (I4); feed the rows in order of sequence.</summary>
public sealed class AuditChain
{
    private string _lastHash = AuditEntry.Genesis;

    public long Checked { get; private set; }

    /// <summary>Null when the row continues the chain, otherwise what is wrong with it.</summary>
    public string? Check(AuditEntry entry)
    {
        var expected = Checked + 1;
        if (entry.Sequence != expected)
        {
            return $"row {expected} is missing (found {entry.Sequence})";
        }

        if (entry.PreviousHash != _lastHash)
        {
            return $"row {entry.Sequence} does not follow row {Checked}: a row was put in between, removed or changed";
        }

        if (entry.Hash != entry.ComputeHash())
        {
            return $"row {entry.Sequence} was changed";
        }

        _lastHash = entry.Hash;
        Checked++;
        return null;
    }
}
