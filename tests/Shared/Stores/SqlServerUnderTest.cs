using PartyWorkflow.Persistence;

namespace PartyWorkflow.TestSupport.Stores;

/// <summary>A SQL Server can't be brought along: the suites run on one when a variable names it, and say so when none does.</summary>
public static class SqlServerUnderTest
{
    public const string Variable = "PARTYWORKFLOW_TEST_SQLSERVER";

    /// <summary>Null: none is named.</summary>
    public static StoreConnection? Server { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? new StoreConnection(StoreKind.SqlServer, connection) : null;

    public static string? WhyNot { get; } = Server is null ? $"SQL Server: not run, {Variable} is not set" : null;
}
