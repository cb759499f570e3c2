using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace PartyWorkflow.Workflows.Elsa;

/// <summary>A step that waits: for somebody, or for the processes that it started. It decides nothing; rights and rules were checked before.</summary>
/// <remarks>
/// Stored state names this type and <see cref="OnCompletedAsync"/>: renaming either would orphan every waiting task, so the type's name is pinned here
/// and the method's by a test.
/// </remarks>
[Activity("PartyWorkflow", "Task", 1)]
public sealed class TaskActivity : Activity
{
    public const string Outcome = "Outcome";
    public const string Visit = "Visit";

    protected override void Execute(ActivityExecutionContext context)
    {
        var stimulus = new TaskStimulus(context.WorkflowExecutionContext.Id, context.GetWorkflowInput<int>(Visit));
        context.CreateBookmark(new CreateBookmarkArgs { BookmarkId = stimulus.BookmarkId, Stimulus = stimulus, Callback = OnCompletedAsync, IncludeActivityInstanceId = false });
    }

    internal static ValueTask OnCompletedAsync(ActivityExecutionContext context) => context.CompleteActivityWithOutcomesAsync(context.GetWorkflowInput<string>(Outcome));
}
