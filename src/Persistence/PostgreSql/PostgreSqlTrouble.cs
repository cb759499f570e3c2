using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace PartyWorkflow.Persistence.PostgreSql;

internal static class PostgreSqlTrouble
{
    public static StoreTrouble? Of(DbException fault) => fault switch
    {
        PostgresException said => Of(said.SqlState),
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } => StoreTrouble.Away,
        _ => null,
    };

    private static StoreTrouble? Of(string state) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => StoreTrouble.SignInRefused,
        PostgresErrorCodes.InvalidCatalogName => StoreTrouble.NoSuchDatabase,
        PostgresErrorCodes.InsufficientPrivilege => StoreTrouble.RightRefused,
        PostgresErrorCodes.DiskFull => StoreTrouble.DiskFull,
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.TooManyConnections => StoreTrouble.Away,
        _ => null,
    };
}
