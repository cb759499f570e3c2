using System.Data.Common;
using Microsoft.Data.SqlClient;

namespace PartyWorkflow.Persistence.SqlServer;

internal static class SqlServerTrouble
{
    public static StoreTrouble? Of(DbException fault) => (fault as SqlException)?.Number switch
    {
        // "Login failed"; a password that ran out or must be changed.
        18456 or 18487 or 18488 => StoreTrouble.SignInRefused,
        // The database that the connection string names can't be opened.
        4060 or 911 => StoreTrouble.NoSuchDatabase,
        // CREATE DATABASE, or another right, is denied.
        262 or 229 => StoreTrouble.RightRefused,
        // No room in the file group, or in the log.
        1105 or 9002 => StoreTrouble.DiskFull,
        // Timeouts, and what the network or a server that is starting or stopping says.
        -2 or -1 or 2 or 53 or 40 or 64 or 121 or 233 or 258 or 6005 or 10053 or 10054 or 10060 or 10061 or 11001 or 17142 or 40613 => StoreTrouble.Away,
        _ => null,
    };
}
