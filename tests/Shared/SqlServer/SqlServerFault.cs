using System.Reflection;
using Microsoft.Data.SqlClient;

namespace PartyWorkflow.TestSupport.SqlServer;

/// <summary>What SqlClient throws when the server answers with an error of that number; it lets nobody else make one.</summary>
internal static class SqlServerFault
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    public static SqlException Of(int number)
    {
        var constructor = typeof(SqlError).GetConstructors(Hidden).MinBy(found => found.GetParameters().Length)!;
        var error = constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.Name == "infoNumber" ? number : Nothing(parameter.ParameterType))]);
        var errors = (SqlErrorCollection)Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!.Invoke(null, [errors, "16.0"])!;
    }

    private static object? Nothing(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
}
