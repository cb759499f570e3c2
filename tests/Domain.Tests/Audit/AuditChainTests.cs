using PartyWorkflow.Domain.Audit;

namespace PartyWorkflow.Domain.Tests.Audit;

/// <summary>I4.</summary>
public sealed class AuditChainTests
{
    [Fact]
    public void Check_OfAnUnbrokenChain_FindsNothing() => Assert.All(Rows(5), CheckedBy(new AuditChain()));

    [Fact]
    public void Check_OfARemovedRow_NamesIt()
    {
        var rows = Rows(3);
        var chain = new AuditChain();
        chain.Check(rows[0]);

        Assert.Contains("row 2 is missing", chain.Check(rows[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void ComputeHash_DependsOnEveryField()
    {
        AuditEntry[] rows = [Row("a", "s", 1, "{}"), Row("b", "s", 1, "{}"), Row("a", "t", 1, "{}"), Row("a", "s", 2, "{}"), Row("a", "s", 1, "{\"x\":1}"), Row("as", "", 1, "{}")];

        Assert.Equal(rows.Length, rows.Select(row => row.Hash).Distinct().Count());
    }

    private static Action<AuditEntry> CheckedBy(AuditChain chain) => row => Assert.Null(chain.Check(row));

    private static List<AuditEntry> Rows(int count)
    {
        var rows = new List<AuditEntry>();
        for (var i = 1; i <= count; i++)
        {
            var row = AuditEntry.Of("Act", $"s{i}", An.At(1, i));
            row.Append(i, rows.Count == 0 ? AuditEntry.Genesis : rows[^1].Hash);
            rows.Add(row);
        }

        return rows;
    }

    private static AuditEntry Row(string action, string subject, int actor, string data)
    {
        var row = AuditEntry.Of(action, subject, An.At(1, 1), actor, data: data);
        row.Append(1, AuditEntry.Genesis);
        return row;
    }
}
