using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Web.Display;

/// <summary>A follow-up in a list.</summary>
public sealed record FollowUpLine(FollowUp FollowUp, string Step, int DaysOverdue);

/// <summary>The follow-ups whose open step waits for the signed-in person: they may take its first outcome. Longest overdue first.</summary>
public static class MyFollowUps
{
    public static async Task<IReadOnlyList<FollowUpLine>> ReadAsync(Site site, CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        var open = await (from row in (await site.FollowUpsAsync(cancellationToken)).AsNoTracking().Where(row => row.ClosedAt == null)
                          join process in site.Db.Processes.AsNoTracking() on row.Id equals process.FollowUpId
                          select new { FollowUp = row, Process = process }).ToListAsync(cancellationToken);
        return [.. open.Select(row => new FollowUpFile(row.FollowUp, row.Process, book, site.Clock.Today))
            .Where(file => !file.Step.AwaitsChildren && file.ActorFor(file.Step.Outcomes[0], site.PersonId) is not null)
            .Select(file => Line(site, file.FollowUp, file.Process.Step))
            .OrderByDescending(line => line.DaysOverdue).ThenBy(line => line.FollowUp.DueBefore ?? DateOnly.MaxValue).ThenBy(line => line.FollowUp.Number, StringComparer.Ordinal)];
    }

    public static FollowUpLine Line(Site site, FollowUp followUp, string step) => new(followUp, site.Words.Step(step), followUp.Deadline?.DaysLate(site.Clock.Now) ?? 0);
}
