using System.Text.RegularExpressions;

namespace PartyWorkflow.TestSupport.SqlServer;

/// <summary>
/// Puts into SQLite's words what EF Core's SQL Server provider and our own dialect write; nothing beyond that. Where a translation is wrong the program
/// under test goes wrong and a test fails: what is compared is always the T-SQL as it was sent.
/// </summary>
internal static partial class InSqlite
{
    /// <summary>A function that counts from 0 for each number it is asked with: a MERGE tells the place of each row that it inserts.</summary>
    public const string Position = "merge_position";

    private static int _merges;

    public static string Of(string tSql)
    {
        var (statements, faults) = TSql.Parse(tSql);
        return faults.Count == 0
            ? string.Join(";\n", statements.Where(text => !SettingPattern().IsMatch(text)).Select(Statement))
            : throw new InvalidOperationException($"Not T-SQL: {string.Join("; ", faults)}\n{tSql}");
    }

    private static string Statement(string sql)
    {
        sql = sql.TrimEnd().TrimEnd(';');
        if (LockPattern().IsMatch(sql))
        {
            // SQLite has the lock with the transaction.
            return "SELECT 1 WHERE 0";
        }

        sql = SavepointPattern().Replace(RollbackPattern().Replace(sql, "ROLLBACK TO $1"), "SAVEPOINT $1");
        sql = OwnWords(TextPattern().Replace(sql, "'"));
        sql = ListPattern().Replace(sql, list => $"(SELECT {(list.Groups[2].Value == "uniqueidentifier" ? "upper(value) AS value" : "value")} FROM json_each({list.Groups[1].Value}))");
        sql = NamesPattern().Replace(sql, "SELECT json_extract(value, '$$[0]') AS \"Id\", json_extract(value, '$$[1]') AS \"Name\" FROM json_each($1)");
        sql = MergePattern().Replace(sql, $"WITH i $3 AS (VALUES $2)\nINSERT INTO $1 ($4)\nSELECT $4 FROM i WHERE 1 = 1\nRETURNING $5, {Position}({Interlocked.Increment(ref _merges)})");
        sql = UpdatePattern().Replace(sql, update => $"UPDATE {update.Groups[3].Value} AS {update.Groups[1].Value}\nSET {ColumnPattern().Replace(update.Groups[2].Value, "$1 =")}\n");
        sql = OutputPattern().Replace(sql, output => $"{output.Groups[1].Value}{output.Groups[3].Value}\nRETURNING {output.Groups[2].Value.Replace("INSERTED.", "", StringComparison.Ordinal)}");
        sql = PagePattern().Replace(sql, page => $"LIMIT {(page.Groups[2].Success ? page.Groups[2].Value : "-1")} OFFSET {page.Groups[1].Value}");
        return Limits(sql);
    }

    /// <summary>The dialect's own.</summary>
    private static string OwnWords(string sql) => OpenJsonPattern().Replace(
        MarkPattern().Replace(sql, "UPDATE \"Obligations\" AS o SET $1 FROM #planning_due AS d JOIN $2 WHERE o.\"Id\" = d.\"Id\""),
        "SELECT json_extract(value, '$$[0]'), json_extract(value, '$$[1]'), json_extract(value, '$$[2]'), json_extract(value, '$$[3]') FROM json_each($1)")
        .Replace("CREATE TABLE #", "CREATE TEMP TABLE ", StringComparison.Ordinal).Replace("#planning_", "planning_", StringComparison.Ordinal)
        .Replace("int IDENTITY PRIMARY KEY", "INTEGER PRIMARY KEY", StringComparison.Ordinal)
        .Replace("WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK)", "", StringComparison.Ordinal).Replace("COLLATE DATABASE_DEFAULT", "", StringComparison.Ordinal);

    /// <summary>TOP stands before the columns, LIMIT at the query's end.</summary>
    private static string Limits(string sql)
    {
        while (TopPattern().Match(sql) is { Success: true } top)
        {
            var end = top.Index;
            for (var depth = 0; end < sql.Length; end++)
            {
                depth += sql[end] switch { '(' => 1, ')' => -1, _ => 0 };
                if (depth < 0)
                {
                    break;
                }
            }

            sql = $"{sql[..top.Index]}SELECT {top.Groups[1].Value}{sql[(top.Index + top.Length)..end]}\nLIMIT {top.Groups[2].Value}{sql[end..]}";
        }

        return sql;
    }

    [GeneratedRegex(@"^SET (NOCOUNT|IMPLICIT_TRANSACTIONS) ")]
    private static partial Regex SettingPattern();

    [GeneratedRegex("^(DECLARE @granted|EXEC @granted|IF @granted)")]
    private static partial Regex LockPattern();

    [GeneratedRegex(@"(?<![\w'])N'")]
    private static partial Regex TextPattern();

    [GeneratedRegex("^SAVE TRANSACTION (.*)$")]
    private static partial Regex SavepointPattern();

    [GeneratedRegex("^ROLLBACK TRANSACTION (.*)$")]
    private static partial Regex RollbackPattern();

    [GeneratedRegex(@"^MERGE (\[\w+\]) USING \(\s*VALUES ([\s\S]*?)\) AS i (\([^)]*\)) ON 1=0\s*WHEN NOT MATCHED THEN\s*INSERT \(([^)]*)\)\s*VALUES \([^)]*\)\s*OUTPUT INSERTED\.(\[\w+\]), i\._Position")]
    private static partial Regex MergePattern();

    [GeneratedRegex(@"^UPDATE (\[\w+\])\s+SET ([\s\S]*?)\s+FROM (\[\w+\]) AS \1")]
    private static partial Regex UpdatePattern();

    [GeneratedRegex(@"\[\w+\]\.(\[\w+\]) =(?=[^=])")]
    private static partial Regex ColumnPattern();

    [GeneratedRegex(@"^((?:INSERT|UPDATE|DELETE)[\s\S]*?)OUTPUT ((?:INSERTED\.\[\w+\](?:, )?)+|1)\s([\s\S]*)$")]
    private static partial Regex OutputPattern();

    [GeneratedRegex(@"OFFSET (@?\w+) ROWS(?: FETCH NEXT (@?\w+) ROWS ONLY)?")]
    private static partial Regex PagePattern();

    [GeneratedRegex(@"SELECT (DISTINCT )?TOP ?\((@?\w+)\) ")]
    private static partial Regex TopPattern();

    [GeneratedRegex("""UPDATE o SET ([\s\S]*?)\s+FROM "Obligations" AS o JOIN #planning_due AS d ON o."Id" = d."Id" JOIN (.*)$""")]
    private static partial Regex MarkPattern();

    [GeneratedRegex("""SELECT "Entry", "UnitId", "PersonId", "Place" FROM OPENJSON\((@\w+)\) WITH \(.*\)""")]
    private static partial Regex OpenJsonPattern();

    /// <summary>EF Core's own list in one parameter.</summary>
    [GeneratedRegex(@"OPENJSON\((@\w+)\) WITH \(\[value\] (\w+)(?:\(\w+\))? '\$'\)")]
    private static partial Regex ListPattern();

    [GeneratedRegex("""SELECT "Id", "Name" FROM OPENJSON\((@\w+)\) WITH \("Id" bigint '\$\[0\]', "Name" nvarchar\(120\) '\$\[1\]'\)""")]
    private static partial Regex NamesPattern();
}
