using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>
/// A sweep's look at what the calendar did to open cases: a follow-up whose unit has ended is its successor's, who is told, or the board's (R18), a case that waits
/// for nobody has its board item, and an item whose cause is gone is closed. All cases are looked through once a day and after a change of the office.
/// </summary>
public sealed class MindUnattended(CaseDesk desk, UnattendedCases cases, LookedToday looked)
{
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        var today = desk.Clock.Today;
        var isNew = !looked.Has(book, today);
        var files = isNew ? await cases.OpenFilesAsync(book, cancellationToken) : null;
        if (files is not null)
        {
            await cases.RaiseAsync(book, files, cancellationToken);
            await TellHeirsAsync(book, files, today, cancellationToken);
        }

        var isAny = await cases.ResolveAsync(book, cancellationToken, files);
        if ((isNew || isAny) && !(await desk.CommitAsync(cancellationToken)).IsDone)
        {
            // Another node did the same at the same time; the next sweep looks again.
            return;
        }

        looked.Mark(book, today);
    }

    /// <summary>Once for each heir and visit of the step: a step that is entered later is told to the heir by itself.</summary>
    private async Task TellHeirsAsync(OfficeBook book, IReadOnlyList<FollowUpFile> files, DateOnly today, CancellationToken cancellationToken)
    {
        if (!book.Succession.Units.Any(unit => unit.HasEndedBy(today)))
        {
            return;
        }

        foreach (var file in files)
        {
            if (file.IsFor is not { } unit || file.WaitsForUnit is not { } heir || heir == unit || book.Unit(unit).ValidTo <= file.FollowUp.StepSince)
            {
                continue;
            }

            var milestone = FormattableString.Invariant($"PASSED-{heir}");
            var named = FormattableString.Invariant($"{milestone}@{file.FollowUp.Visit}");
            if (!await desk.Db.Notices.AnyAsync(row => row.FollowUpId == file.FollowUp.Id && row.Milestone == named, cancellationToken))
            {
                desk.Db.Notices.AddRange(file.Holders().Select(person => Notice.Plan(file.FollowUp, NoticeKind.TaskAssigned, milestone, person.Id, desk.Clock.Now)));
                desk.Db.AppendAudit(AuditEntry.Of("PassedOn", $"follow-up:{file.FollowUp.Number}", desk.Clock.Now, data: AuditFacts.Of(new { from = unit, to = heir })));
            }
        }
    }
}
