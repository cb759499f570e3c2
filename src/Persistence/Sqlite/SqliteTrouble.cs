using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PartyWorkflow.Persistence.Sqlite;

internal static class SqliteTrouble
{
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static StoreTrouble? Of(DbException fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        Full => StoreTrouble.DiskFull,
        CannotOpen => StoreTrouble.Away,
        Corrupt or NotADatabase => StoreTrouble.NotADatabase,
        _ => null,
    };
}
