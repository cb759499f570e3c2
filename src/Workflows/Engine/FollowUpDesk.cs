using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>
/// The native runtime of follow-ups: starts their processes, moves them from step to step with history, audit row and notices, and lets one that
/// waits for others go on. Nothing is saved here: the use case commits all of it or nothing (I2).
/// </summary>
public sealed class FollowUpDesk(CaseDesk desk)
{
    public CaseDesk Cases => desk;

    /// <summary>Null: there is none.</summary>
    public async Task<FollowUpFile?> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        var book = await desk.BookAsync(cancellationToken);
        var followUp = await desk.Db.FollowUps.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return followUp is null ? null : await FileOfAsync(followUp, book, cancellationToken);
    }

    /// <summary>Gives it the next number of the year, starts its process in the first step and commits; in a transaction of the caller or of its own.</summary>
    /// <param name="form">Names the form that was filled in: sent twice, by a double click or from an old window, it answers with what it began. Null: none.</param>
    public async Task<Result<T>> BeginAsync<T>(string prefix, Func<string, T> make, Actor actor, CancellationToken cancellationToken, Guid? form = null)
        where T : FollowUp
    {
        var own = desk.Db.Database.CurrentTransaction is null ? await desk.Db.BeginInTurnAsync(cancellationToken) : null;
        await using (own)
        {
            var followUp = make(await NextNumberAsync(prefix, cancellationToken));
            if (form is { } sent && sent != Guid.Empty)
            {
                switch (await desk.Db.FollowUps.AsNoTracking().SingleOrDefaultAsync(row => row.Id == sent, cancellationToken))
                {
                    case null:
                        followUp.ComeWith(sent);
                        break;
                    case T first when first.RaisedById == followUp.RaisedById && first.IsSaidAgainBy(followUp):
                        return first;
                }
            }

            Start(followUp, await desk.BookAsync(cancellationToken), actor);
            var saved = await desk.CommitAsync(cancellationToken);
            if (!saved.IsDone)
            {
                return new Result<T>(null, saved.Refusals);
            }

            await (own?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
            return followUp;
        }
    }

    /// <summary>The next free number of the year, "KK-2026-0007". Inside the transaction that saves the row.</summary>
    private async Task<string> NextNumberAsync(string prefix, CancellationToken cancellationToken)
    {
        var stem = string.Create(CultureInfo.InvariantCulture, $"{prefix}-{desk.Clock.Today.Year}-");
        var last = await desk.Db.FollowUps.Where(row => row.Number.StartsWith(stem)).MaxAsync(row => (string?)row.Number, cancellationToken);
        var next = last is null ? 1 : int.Parse(last[stem.Length..], CultureInfo.InvariantCulture) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{stem}{next:0000}");
    }

    /// <summary>Starts its process in the first step, and tells who has to act.</summary>
    private void Start(FollowUp followUp, OfficeBook book, Actor? actor)
    {
        var definition = FollowUpProcesses.CurrentFor(followUp);
        var process = RunningProcess.StartFor(followUp.Id, definition.Code, definition.Version, definition.First.Code, desk.Clock.Now);
        desk.Db.FollowUps.Add(followUp);
        desk.Db.Processes.Add(process);
        var file = new FollowUpFile(followUp, process, book, desk.Clock.Today);
        Enter(file);
        Audit(file, "Started", actor, null);
    }

    /// <summary>Completes the open task, enters the next step and tells who has to act there, or that it is closed.</summary>
    /// <param name="relieved">Who held the task and maybe does no more, because it is given to another: they are told, too.</param>
    public async Task AdvanceAsync(FollowUpFile file, Outcome outcome, Actor? actor, string? comment, CancellationToken cancellationToken, IReadOnlyList<Person>? relieved = null)
    {
        file.Process.Advance(outcome.Code, outcome.Next, file.Definition.Step(outcome.Next).IsEnd, new StepTaken(actor?.PersonId, actor?.OnBehalfOfId, comment, desk.Clock.Now));
        if (outcome.StartsChildren is not null)
        {
            await StartChildrenAsync(file, actor, cancellationToken);
        }

        Enter(file, comment);
        await CloseEscalationsAsync(file.FollowUp, cancellationToken);
        Relieve(file, relieved ?? [], comment);
        Audit(file, outcome.Code, actor, comment);
        if (file.FollowUp.IsClosed)
        {
            await ReleaseParentAsync(file, cancellationToken);
        }

        if (file.Step.AwaitsChildren && await NoneIsOpenAsync(file.FollowUp.Id, null, cancellationToken))
        {
            await AdvanceAsync(file, file.Step.Outcomes[0], null, null, cancellationToken);
        }
    }

    /// <summary>An attempt that rights forbid: nothing else is changed, but the log knows.</summary>
    public void AuditAttempt(FollowUpFile file, string outcome, int personId) =>
        desk.Db.AppendAudit(AuditEntry.Of("Refused", $"follow-up:{file.FollowUp.Number}", desk.Clock.Now, personId, data: AuditFacts.Of(new { outcome, step = file.Process.Step })));

    private async Task<FollowUpFile> FileOfAsync(FollowUp followUp, OfficeBook book, CancellationToken cancellationToken) =>
        new(followUp, await desk.Db.Processes.SingleAsync(row => row.FollowUpId == followUp.Id, cancellationToken), book, desk.Clock.Today);

    private void Enter(FollowUpFile file, string? said = null)
    {
        var (followUp, calendar, now) = (file.FollowUp, file.Book.Calendar, desk.Clock.Now);
        DateOnly? due = file.Step.Due switch
        {
            StepDue.WorkingDays => calendar.AddWorkingDays(file.Today, file.Step.WorkingDays).AddDays(1),
            StepDue.Assigned => followUp.AssignedDueBefore,
            StepDue.Planned => ((Inspection)followUp).PlannedOn.AddDays(1),
            StepDue.None or StepDue.Deadline or StepDue.Review => null,
        };
        followUp.EnterStep(file.Process.Visit, due, file.Step.IsEnd, calendar, now);
        if (file.Step.IsEnd)
        {
            Tell(file, NoticeKind.FollowUpClosed, Concerned(file), said);
        }
        else if (!file.Step.AwaitsChildren)
        {
            Tell(file, NoticeKind.TaskAssigned, file.Holders(), said);
        }
    }

    private void Relieve(FollowUpFile file, IReadOnlyList<Person> people, string? said)
    {
        var holders = file.Holders().Select(person => person.Id).ToHashSet();
        desk.Db.Notices.AddRange(people.Where(person => !holders.Contains(person.Id))
            .Select(person => Notice.Plan(file.FollowUp, NoticeKind.TaskReassigned, "REASSIGNED", person.Id, desk.Clock.Now, reason: said)));
    }

    /// <summary>The people of both sides.</summary>
    private static IEnumerable<Person> Concerned(FollowUpFile file)
    {
        var (followUp, recipients) = (file.FollowUp, file.Book.Recipients);
        IReadOnlyList<Person> Of(int? party) => party is { } unit && Responsibility.Of(file.Book, unit, file.Today) is { } there ? recipients.OfLead(there, file.Today) : [];
        return Of(followUp.UnitId).Concat(Of(followUp.LeadUnitId)).DistinctBy(person => person.Id);
    }

    private void Tell(FollowUpFile file, NoticeKind kind, IEnumerable<Person> people, string? said)
    {
        var told = people.ToList();
        var milestone = kind == NoticeKind.TaskAssigned ? "TASK" : "CLOSED";
        desk.Db.Notices.AddRange(told.Select(person => Notice.Plan(file.FollowUp, kind, milestone, person.Id, desk.Clock.Now, reason: said)));
        // Of one that is closed nobody has to do anything.
        if (!file.Step.IsEnd && NobodyThere.ItemFor(file, desk.Clock.Now) is { } item)
        {
            desk.RaiseItem(item);
        }
    }

    /// <summary>What was escalated is over when its deadline is: the step is done, or it has another one.</summary>
    private async Task CloseEscalationsAsync(FollowUp followUp, CancellationToken cancellationToken)
    {
        var open = await desk.Db.Escalations.Where(row => row.FollowUpId == followUp.Id && row.ClosedAt == null).ToListAsync(cancellationToken);
        open.Where(row => row.DueBefore != followUp.DueBefore).ToList().ForEach(row => row.Close("advanced", desk.Clock.Now));
    }

    private void Audit(FollowUpFile file, string what, Actor? actor, string? comment)
    {
        var facts = AuditFacts.Of(new { step = file.Process.Step, visit = file.Process.Visit, dueBefore = file.FollowUp.DueBefore, lead = file.FollowUp.LeadUnitId, comment });
        desk.Db.AppendAudit(AuditEntry.Of(what, $"follow-up:{file.FollowUp.Number}", desk.Clock.Now, actor?.PersonId, actor?.OnBehalfOfId, facts));
    }

    /// <summary>Each finding of an inspection becomes a difficulty of the unit.</summary>
    private async Task StartChildrenAsync(FollowUpFile file, Actor? actor, CancellationToken cancellationToken)
    {
        var inspection = (Inspection)file.FollowUp;
        var number = await NextNumberAsync(FollowUpNumbers.Difficulty, cancellationToken);
        foreach (var finding in inspection.Findings)
        {
            var title = finding.Length <= 300 ? finding : finding[..299] + "…";
            Start(Difficulty.Raise(number, title, finding, Severity.Medium, inspection.UnitId, inspection.RaisedById, desk.Clock.Now, inspection.Id), file.Book, actor);
            number = FollowUpNumbers.After(number);
        }
    }

    private async Task ReleaseParentAsync(FollowUpFile file, CancellationToken cancellationToken)
    {
        if (file.FollowUp.ParentId is not { } parentId)
        {
            return;
        }

        var parent = await desk.Db.FollowUps.SingleAsync(row => row.Id == parentId, cancellationToken);
        parent.ChildEnded();
        var waiting = await FileOfAsync(parent, file.Book, cancellationToken);
        if (waiting.Step.AwaitsChildren && await NoneIsOpenAsync(parentId, file.FollowUp.Id, cancellationToken))
        {
            await AdvanceAsync(waiting, waiting.Step.Outcomes[0], null, null, cancellationToken);
        }
    }

    /// <summary>Those that this very transaction started or ended are not in the database yet.</summary>
    private async Task<bool> NoneIsOpenAsync(Guid parentId, Guid? endedNow, CancellationToken cancellationToken) =>
        !desk.Db.FollowUps.Local.Any(row => row.ParentId == parentId && !row.IsClosed)
        && !await desk.Db.FollowUps.AnyAsync(row => row.ParentId == parentId && row.ClosedAt == null && row.Id != endedNow, cancellationToken);
}
