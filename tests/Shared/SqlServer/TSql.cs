using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PartyWorkflow.TestSupport.SqlServer;

/// <summary>Microsoft's own parser of T-SQL, as of SQL Server 2022 (TSql160).</summary>
internal static class TSql
{
    /// <summary>The statements of a script, or what the parser has against it.</summary>
    /// <param name="quotedIdentifiers">As SqlClient sets it; the command-line tool sqlcmd has it off unless asked.</param>
    public static (IReadOnlyList<string> Statements, IReadOnlyList<string> Faults) Parse(string sql, bool quotedIdentifiers = true)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)new TSql160Parser(quotedIdentifiers).Parse(reader, out var errors);
        return errors.Count > 0
            ? ([], [.. errors.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}")])
            : ([.. script.Batches.SelectMany(batch => batch.Statements).Select(statement => sql.Substring(statement.StartOffset, statement.FragmentLength))], []);
    }
}
