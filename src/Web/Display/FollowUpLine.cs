using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Web.Display;

/// <summary>A follow-up in a list.</summary>
public sealed record FollowUpLine(FollowUp FollowUp, FollowUpFile File, string Step, int DaysOverdue)
{
    public static FollowUpLine Of(FollowUpFile file, Site site) =>
        new(file.FollowUp, file, site.Words.Step(file.Process.Step), file.FollowUp.Deadline?.DaysLate(site.Clock.Now) ?? 0);
}
