using System.Globalization;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using PartyWorkflow.Domain.Processes;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>Where a process stands, in our tables or in Elsa, in words that can be compared and read: "triage@3", "ended", "missing", "Faulted at triage: …".</summary>
internal readonly record struct Standing(string Text)
{
    public static Standing Ended { get; } = new("ended");

    public static Standing Missing { get; } = new("missing");

    public static Standing Of(RunningProcess process) => Of(process, process.Visit);

    /// <summary>Where it stood at a visit; the one that has no task is its end.</summary>
    public static Standing Of(RunningProcess process, int visit) =>
        process.Tasks.SingleOrDefault(task => task.Visit == visit) is { } task ? new(string.Create(CultureInfo.InvariantCulture, $"{task.Step}@{visit}")) : Ended;

    /// <summary>Bookmarks as the instance's own state has them: Elsa's table of bookmarks can be ahead of it after a crash.</summary>
    public static Standing Of(WorkflowStatus status, WorkflowSubStatus subStatus, IEnumerable<Bookmark> bookmarks, IEnumerable<ActivityIncident> incidents)
    {
        var waiting = string.Join(" and ", bookmarks.Select(bookmark => $"{bookmark.ActivityId}@{bookmark.Id[(bookmark.Id.LastIndexOf(':') + 1)..]}").Order(StringComparer.Ordinal));
        return (status, subStatus, incidents.FirstOrDefault()) switch
        {
            (_, _, { } incident) => new($"{subStatus} at {incident.ActivityId}: {incident.Message}"),
            (WorkflowStatus.Running, WorkflowSubStatus.Suspended, null) when waiting.Length > 0 => new(waiting),
            (WorkflowStatus.Finished, WorkflowSubStatus.Finished, null) => Ended,
            _ => new($"{subStatus} {waiting}"),
        };
    }

    public override string ToString() => Text;
}
