namespace PartyWorkflow.Persistence;

/// <summary>The stores that this program can keep its data in.</summary>
public enum StoreKind
{
    /// <summary>One file, one machine, a province.</summary>
    Sqlite,

    PostgreSql,

    SqlServer,
}
