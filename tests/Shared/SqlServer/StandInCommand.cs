using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PartyWorkflow.TestSupport.SqlServer;

/// <summary>SQL Server's own parameters, so that EF Core sets their types as it would; the statement runs on SQLite.</summary>
internal sealed class StandInCommand(StandInConnection connection) : DbCommand
{
    private readonly SqlCommand _parameters = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => Sqlite().ExecuteNonQuery();

    public override object? ExecuteScalar() => Sqlite().ExecuteScalar();

    protected override DbParameter CreateDbParameter() => new SqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Sqlite().ExecuteReader(behavior);

    private SqliteCommand Sqlite()
    {
        connection.Sent.Record(CommandText, [.. _parameters.Parameters.Cast<SqlParameter>()]);
        var command = connection.Sqlite.CreateCommand();
        command.Transaction = ((StandInTransaction?)DbTransaction)?.Sqlite;
        command.CommandText = InSqlite.Of(CommandText);
        foreach (SqlParameter parameter in _parameters.Parameters)
        {
            command.Parameters.AddWithValue(parameter.ParameterName, parameter.Value ?? DBNull.Value);
        }

        return command;
    }
}
