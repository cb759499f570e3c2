using System.Reflection;
using PartyWorkflow.Persistence;
using Xunit.Sdk;

namespace PartyWorkflow.TestSupport.Stores;

/// <summary>The test runs once on each store: its first parameter. On SQL Server when there is one; <see cref="SqlServerTests"/> tells.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StoresAttribute(params object[] more) : DataAttribute
{
    public static IEnumerable<StoreKind> Kinds => Enum.GetValues<StoreKind>().Where(kind => kind != StoreKind.SqlServer || SqlServerUnderTest.Server is not null);

    /// <summary>Leaves SQLite out: for what takes more than one writer to show.</summary>
    public bool WithSeveralWriters { get; set; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Kinds.Where(kind => !WithSeveralWriters || kind != StoreKind.Sqlite).Select(kind => (object[])[kind, .. more]);
}
