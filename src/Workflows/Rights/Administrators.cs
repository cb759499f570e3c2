using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.Rights;

/// <summary>Acts on the running of the system: an administrator's, and with a reason.</summary>
public static class Administrators
{
    public const int LongestReason = 500;

    /// <summary>The reason as it is kept, or why the act is refused.</summary>
    public static async Task<Result<string>> AuthorizeAsync(CaseDesk desk, int personId, string act, string? reason, CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        if (ActorRights.As(book, personId, [Role.Administrator], null, desk.Clock.Today) is null)
        {
            return await desk.ForbidAsync("administration", act, personId, cancellationToken);
        }

        return Reasons.Fault(reason, "reason", LongestReason) is { } fault ? fault : reason!.Trim();
    }
}
