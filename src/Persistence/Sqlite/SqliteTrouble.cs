using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace PartyWorkflow.Persistence.Sqlite;

internal static class SqliteTrouble
{
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static StoreTrouble? Of(DbException fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        Full => StoreTrouble.DiskFull,
        ReadOnly or CannotOpen => StoreTrouble.FileRefused,
        Corrupt or NotADatabase => StoreTrouble.NotADatabase,
        _ => null,
    };
}
