using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartyWorkflow.CrashingStep;

/// <summary>Ends this very process, at once and without a word, before the n-th thing that it would do to the database: a writing command, or the commit.</summary>
internal sealed class KillSwitch(int at) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _seen;

    /// <summary>Off while the program only gets ready.</summary>
    public bool IsOn { get; set; } = true;

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Pass(command);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Pass(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Pass(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Pass(command);
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Count();
        return ValueTask.FromResult(result);
    }

    private void Pass(DbCommand command)
    {
        if (!command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) && !command.CommandText.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase))
        {
            Count();
        }
    }

    private void Count()
    {
        if (IsOn && ++_seen == at)
        {
            Process.GetCurrentProcess().Kill();
        }
    }
}
