using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PartyWorkflow.Persistence.Sqlite;

internal static class SqliteTrouble
{
    private const int Full = 13;
    private const int CannotOpen = 14;

    public static StoreTrouble? Of(DbException fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        Full => StoreTrouble.DiskFull,
        CannotOpen => StoreTrouble.Away,
        _ => null,
    };
}
