using System.Data.Common;
using PartyWorkflow.Persistence.PostgreSql;
using PartyWorkflow.Persistence.Sqlite;
using PartyWorkflow.Persistence.SqlServer;

namespace PartyWorkflow.Persistence;

/// <summary>What can be wrong with a database, that whoever runs the program can put right.</summary>
public enum StoreTrouble
{
    /// <summary>Nobody answers there, or not yet.</summary>
    Away,

    /// <summary>The user name or the password is refused.</summary>
    SignInRefused,

    NoSuchDatabase,

    /// <summary>The user may not do that there: make the database, most likely.</summary>
    RightRefused,

    DiskFull,

    /// <summary>SQLite: the file, or its folder, is not there or not this user's to write.</summary>
    FileRefused,

    /// <summary>The file that is named is another kind of file, or damaged.</summary>
    NotADatabase,
}

public static class StoreTroubles
{
    /// <summary>Null: the fault is of another kind.</summary>
    public static StoreTrouble? Of(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbException said)
            {
                return SqliteTrouble.Of(said) ?? PostgreSqlTrouble.Of(said) ?? SqlServerTrouble.Of(said);
            }
        }

        return null;
    }
}
