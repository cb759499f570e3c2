using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PartyWorkflow.Scheduler.Tests.Nodes;

/// <summary>Something that happens once, right before a node sends its first statement of a kind: other nodes and people act in the middle of its work.</summary>
internal sealed class Interruption(string beginning, Func<Task> happen) : DbCommandInterceptor
{
    public bool HasHappened { get; private set; }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (!HasHappened && command.CommandText.TrimStart().StartsWith(beginning, StringComparison.Ordinal))
        {
            HasHappened = true;
            await happen();
        }

        return result;
    }
}
