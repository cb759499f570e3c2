using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Every process that runs, by step and age, the stuck ones first: those whose step is past its deadline, longest first. Shows no content.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class ProcessesModel(Site site) : PageModel
{
    private const int Shown = 200;

    public sealed record Line(string Process, int Version, string Subject, string Step, DateTimeOffset Since, DateOnly? DueBefore, int DaysOverdue);

    public sealed record Count(string Code, string Step, int Running);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public IReadOnlyList<Count> Counts { get; private set; } = [];

    public DateTimeOffset Now => site.Clock.Now;

    public bool IsCut => Counts.Sum(count => count.Running) > Shown;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        var running = site.Db.Processes.AsNoTracking().Where(process => !process.IsFinished);
        Counts = [.. (await running.GroupBy(process => new { process.DefinitionCode, process.Step }).Select(group => new { group.Key.DefinitionCode, group.Key.Step, Running = group.Count() }).ToListAsync(cancellationToken))
            .Select(group => new Count(group.DefinitionCode, group.Step, group.Running)).OrderBy(count => count.Code, StringComparer.Ordinal).ThenBy(count => count.Step, StringComparer.Ordinal)];
        var reports = await (from process in running
                             join obligation in site.Db.Obligations.AsNoTracking() on process.ObligationId equals obligation.Id
                             let due = obligation.ReviewDueBefore ?? obligation.DueBefore
                             orderby due, process.Since, process.Id
                             select new { Process = process, Obligation = obligation, Due = due }).Take(Shown).ToListAsync(cancellationToken);
        var others = await (from process in running
                            join followUp in site.Db.FollowUps.AsNoTracking() on process.FollowUpId equals followUp.Id
                            orderby followUp.DueBefore == null, followUp.DueBefore, process.Since, process.Id
                            select new { Process = process, FollowUp = followUp }).Take(Shown).ToListAsync(cancellationToken);
        var lines = reports.Select(row => LineOf(row.Process, book.KeyOf(row.Obligation).ToString(), row.Due))
            .Concat(others.Select(row => LineOf(row.Process, row.FollowUp.Number, row.FollowUp.DueBefore)));
        Lines = [.. lines.OrderByDescending(line => line.DaysOverdue).ThenBy(line => line.Since).Take(Shown)];
    }

    private Line LineOf(RunningProcess process, string subject, DateOnly? dueBefore) => new(
        site.Words.Process(process.DefinitionCode), process.DefinitionVersion, subject, site.Words.Step(process.Step), process.Since, dueBefore,
        dueBefore is { } due ? new Deadline(due).DaysLate(site.Clock.Now) : 0);
}
