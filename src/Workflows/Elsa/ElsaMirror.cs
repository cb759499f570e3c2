using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>
/// Brings Elsa to where our tables are. A command is removed after Elsa has answered, and what it answered is compared with our tables: killed in
/// between, the command is told again, and changes nothing.
/// </summary>
internal sealed partial class ElsaMirror(CaseDesk desk, ElsaInstances instances, ILogger<ElsaMirror> log) : IProcessMirror
{
    private const int PageSize = 200;

    /// <summary>How long an ended instance stays in Elsa for whoever watches it there; our history stays for good.</summary>
    private static readonly TimeSpan KeptAfterEnd = TimeSpan.FromDays(30);

    /// <summary>A lock or a busy store passes in this time; what lasts longer is somebody's to look at.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var after = 0L;
        while (true)
        {
            var page = await desk.Db.RuntimeCommands.Where(command => command.Id > after).OrderBy(command => command.Id).Take(PageSize).Select(command => new { command.Id, command.ProcessId }).ToListAsync(cancellationToken);
            foreach (var processId in page.Select(command => command.ProcessId).Distinct())
            {
                await FollowAsync(processId, cancellationToken);
            }

            if (page.Count < PageSize)
            {
                return;
            }

            after = page[^1].Id;
        }
    }

    public async Task<int> ReconcileAsync(CancellationToken cancellationToken)
    {
        // Chosen for the first time, Elsa has nothing yet: that is no difference to report.
        var isFirst = await instances.HasNoneAsync(cancellationToken);
        var (different, after) = (0, Guid.Empty);
        while (true)
        {
            var page = await desk.Db.Processes.AsNoTracking().Where(process => process.Id > after).OrderBy(process => process.Id).Take(PageSize).ToListAsync(cancellationToken);
            different += await ReconcileAsync(page, isFirst, cancellationToken);
            if (page.Count < PageSize)
            {
                await instances.RemoveEndedAsync(desk.Clock.Now - KeptAfterEnd, cancellationToken);
                return different;
            }

            after = page[^1].Id;
        }
    }

    /// <summary>The commands of one process, in order. What goes wrong with one process does not hold up the others.</summary>
    private async Task FollowAsync(Guid processId, CancellationToken cancellationToken)
    {
        try
        {
            var commands = await desk.Db.RuntimeCommands.AsNoTracking().Where(command => command.ProcessId == processId).OrderBy(command => command.Id).ToListAsync(cancellationToken);
            // Read after its commands, it has everything that they speak of.
            var process = await desk.Db.Processes.AsNoTracking().SingleAsync(row => row.Id == processId, cancellationToken);
            await TellAsync(process, commands, cancellationToken);
            var told = commands.Select(command => command.Id).ToList();
            await desk.Db.RuntimeCommands.Where(command => told.Contains(command.Id)).ExecuteDeleteAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The commands stay, and are told again by the next run.
            LogNotTold(log, fault, processId);
            desk.Db.Forget();
            await ReportIfLongAsync(processId, fault, cancellationToken);
        }
    }

    private async Task TellAsync(RunningProcess process, IReadOnlyList<RuntimeCommand> commands, CancellationToken cancellationToken)
    {
        // What came before it was placed anew is in its place already, and was said of another definition.
        var isPlacedBy = commands.LastOrDefault(command => command.Outcome is null)?.Id ?? 0;
        foreach (var command in commands.Where(command => command.Id >= isPlacedBy))
        {
            if (command.Outcome is null)
            {
                await PlaceAsync(process, command.Visit, cancellationToken);
                continue;
            }

            var found = await instances.ResumeAsync(process.Id, command.Visit, command.Outcome, cancellationToken);
            // Not only at the next visit: told a second time, it may be further already.
            if (!process.Tasks.Where(task => task.Visit > command.Visit).Select(task => Standing.Of(process, task.Visit)).Append(Standing.Of(process)).Contains(found))
            {
                await RepairAsync(process, found, cancellationToken);
                return;
            }
        }
    }

    private async Task<int> ReconcileAsync(IReadOnlyList<RunningProcess> page, bool isFirst, CancellationToken cancellationToken)
    {
        var ids = page.Select(process => process.Id).ToList();
        var found = await instances.FindAsync(ids, cancellationToken);
        var differing = page.Where(process => !Agrees(process, found)).ToList();
        // Read last: a process that went on while this looked has a command by now, and is only behind.
        var behind = differing.Count == 0 ? [] : await desk.Db.RuntimeCommands.Where(command => ids.Contains(command.ProcessId)).Select(command => command.ProcessId).ToHashSetAsync(cancellationToken);
        differing.RemoveAll(process => behind.Contains(process.Id));
        foreach (var process in differing)
        {
            if (isFirst)
            {
                await PlaceAsync(process, process.Visit, cancellationToken);
                continue;
            }

            await RepairAsync(process, found.TryGetValue(process.Id, out var there) ? there.Standing : Standing.Missing, cancellationToken);
        }

        return isFirst ? 0 : differing.Count;
    }

    private static bool Agrees(RunningProcess process, IReadOnlyDictionary<Guid, (Standing Standing, string DefinitionVersionId)> found) =>
        found.TryGetValue(process.Id, out var there)
            ? there.Standing == Standing.Of(process) && (process.IsFinished || there.DefinitionVersionId == DefinitionKey.Of(process).Id)
            : process.IsFinished;

    /// <summary>Reports the difference first, so that one that can't be repaired is known, too.</summary>
    private async Task RepairAsync(RunningProcess process, Standing found, CancellationToken cancellationToken)
    {
        var expected = Standing.Of(process);
        LogDifferent(log, process.Id, expected, found);
        desk.Db.AppendAudit(AuditEntry.Of("RuntimeRepaired", $"process:{process.ObligationId ?? process.FollowUpId}", desk.Clock.Now, null, data: AuditFacts.Of(new { expected = expected.Text, found = found.Text })));
        await ReportAsync(process, found.Text, cancellationToken);
        await PlaceAsync(process, process.Visit, cancellationToken);
    }

    private async Task ReportIfLongAsync(Guid processId, Exception fault, CancellationToken cancellationToken)
    {
        var since = await desk.Db.RuntimeCommands.Where(command => command.ProcessId == processId).OrderBy(command => command.Id).Select(command => command.At).FirstAsync(cancellationToken);
        if (since < desk.Clock.Now - Patience)
        {
            await ReportAsync(await desk.Db.Processes.AsNoTracking().SingleAsync(row => row.Id == processId, cancellationToken), fault.Message, cancellationToken);
        }
    }

    private async Task ReportAsync(RunningProcess process, string found, CancellationToken cancellationToken)
    {
        var said = $"{process.DefinitionCode} {Standing.Of(process)}: {found}";
        desk.RaiseItem(BoardItem.Raise(BoardItemKind.RuntimeDiffered, $"runtime:{process.Id}", desk.Clock.Now, process.ObligationId, detail: said.Length > 500 ? said[..500] : said));
        await desk.Db.SaveChangesAsync(cancellationToken);
        desk.Db.Forget();
    }

    private async Task PlaceAsync(RunningProcess process, int visit, CancellationToken cancellationToken)
    {
        var (expected, found) = (Standing.Of(process, visit), await instances.PlaceAsync(process, visit, cancellationToken));
        if (found != expected)
        {
            throw new InvalidOperationException($"Elsa should stand at {expected} with process {process.Id}, and stands at {found}.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Elsa could not be told of process {ProcessId}; it is tried again")]
    private static partial void LogNotTold(ILogger log, Exception fault, Guid processId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Process {ProcessId} stands at {Expected}, in Elsa at {Found}; Elsa is put right")]
    private static partial void LogDifferent(ILogger log, Guid processId, Standing expected, Standing found);
}
