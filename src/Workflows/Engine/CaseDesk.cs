using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>
/// The native runtime: takes a case, checks who may take which outcome, and records the act with its step, history, audit row and notices.
/// One <c>SaveChangesAsync</c> commits all of it or nothing (I2).
/// </summary>
public sealed class CaseDesk(PartyWorkflowDbContext db, OfficeBookCache books, OfficeClock clock)
{
    public const int LongestReason = 4000;

    public OfficeClock Clock => clock;

    public PartyWorkflowDbContext Db => db;

    public ValueTask<OfficeBook> BookAsync(CancellationToken cancellationToken) => books.GetAsync(db, cancellationToken);

    /// <summary>The case, with a transfer that the calendar already made applied first (R18, R20). Null: there is no such obligation.</summary>
    public Task<CaseFile?> TakeAsync(Guid obligationId, CancellationToken cancellationToken) => TakeAsync(obligationId, clock.Now, cancellationToken);

    /// <summary>The case as the calendar has it at an instant that is over, that of a request's receipt (R3).</summary>
    public async Task<CaseFile?> TakeAsync(Guid obligationId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var book = await BookAsync(cancellationToken);
        var obligation = await db.Obligations.SingleOrDefaultAsync(row => row.Id == obligationId, cancellationToken);
        if (obligation is null)
        {
            return null;
        }

        var process = await db.Processes.SingleAsync(row => row.ObligationId == obligationId, cancellationToken);
        var file = new CaseFile(obligation, process, ProcessCatalogue.Of(process), book.Rules(obligation.CycleCode), book);
        if (obligation.IsOpenOrReturned)
        {
            PassOnIfUnitEnded(file, at);
        }

        return file;
    }

    /// <summary>Who takes the outcome, or why they can't. An attempt that rights forbid changes nothing, but the log knows of it.</summary>
    public Task<Result<Actor>> AuthorizeAsync(CaseFile file, string outcomeCode, int personId, string? reason, CancellationToken cancellationToken) =>
        AuthorizeAsync(file, outcomeCode, personId, clock.Today, reason, cancellationToken);

    /// <param name="today">The date of the act, on which roles and absences count: that of its request's receipt (R3).</param>
    public async Task<Result<Actor>> AuthorizeAsync(
        CaseFile file, string outcomeCode, int personId, DateOnly today, string? reason, CancellationToken cancellationToken)
    {
        var allowed = WhoTakes(file, outcomeCode, personId, today, reason);
        if (allowed.Refusals.Any(refusal => refusal.Code == "not_yours_to_do"))
        {
            await AuditAttemptAsync(file, outcomeCode, personId, cancellationToken);
        }

        return allowed;
    }

    /// <summary>An attempt that rights forbid. Of a transfer that was applied on the way nothing is kept: the sweep makes it.</summary>
    public Task AuditAttemptAsync(CaseFile file, string what, int personId, CancellationToken cancellationToken) =>
        AuditAttemptAsync($"obligation:{file.Obligation.Id}", new { outcome = what, step = file.Process.Step }, personId, cancellationToken);

    /// <summary>An attempt that rights forbid, at something that is no single case.</summary>
    public async Task AuditAttemptAsync<T>(string subject, T facts, int personId, CancellationToken cancellationToken)
    {
        db.Forget();
        db.AppendAudit(AuditEntry.Of("Refused", subject, clock.Now, personId, data: AuditFacts.Of(facts)));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Refuses what rights forbid at a case, and the log knows of it.</summary>
    public async Task<Refusal> ForbidAsync(CaseFile file, string act, int personId, CancellationToken cancellationToken)
    {
        await AuditAttemptAsync(file, act, personId, cancellationToken);
        return new Refusal("not_yours_to_do", null, act);
    }

    /// <summary>The same at something that is no single case.</summary>
    public async Task<Refusal> ForbidAsync(string subject, string act, int personId, CancellationToken cancellationToken)
    {
        await AuditAttemptAsync(subject, new { outcome = act }, personId, cancellationToken);
        return new Refusal("not_yours_to_do", null, act);
    }

    /// <summary>Who takes the outcome, or why they can't: not in this step, not this person, no reason given.</summary>
    public static Result<Actor> WhoTakes(CaseFile file, string outcomeCode, int personId, DateOnly today, string? reason = null)
    {
        if (file.Step.Find(outcomeCode) is not { } outcome)
        {
            return new Refusal("not_possible_now", null, outcomeCode, file.Obligation.State);
        }

        if (ActorRights.As(file.Book, personId, outcome.By, file.Obligation.ResponsibleUnitId, today) is not { } actor)
        {
            return new Refusal("not_yours_to_do", null, outcomeCode);
        }

        if (outcome.NeedsReason && string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("reason_required", "reason");
        }

        return reason?.Length > LongestReason ? new Refusal("text_too_long", "reason", LongestReason) : actor;
    }

    /// <summary>Moves the process and writes the history and the audit row of an act that the domain has accepted.</summary>
    /// <param name="at">When it was done; null: now.</param>
    public void Record(CaseFile file, string outcomeCode, HistoryEvent what, Actor actor, string? comment = null, DateTimeOffset? at = null)
    {
        var when = at ?? clock.Now;
        var outcome = file.Step.Find(outcomeCode)!;
        var step = file.Process.Step;
        if (outcome.Next != step)
        {
            file.Process.Advance(outcomeCode, outcome.Next, file.Definition.Step(outcome.Next).IsEnd, new StepTaken(actor.PersonId, actor.OnBehalfOfId, comment, when));
        }

        Note(file.Obligation, what, when, step, actor, comment);
    }

    /// <summary>History and audit row of something that happened to an obligation.</summary>
    public void Note(Obligation obligation, HistoryEvent what, DateTimeOffset at, string step, Actor? actor = null, string? comment = null)
    {
        db.History.Add(HistoryEntry.Of(obligation, what, at, step, actor?.PersonId, actor?.OnBehalfOfId, comment));
        var facts = AuditFacts.Of(new
        {
            state = obligation.State.ToString(),
            dueBefore = obligation.DueBefore,
            unit = obligation.ResponsibleUnitId,
            revision = obligation.Revision,
            comment,
        });
        db.AppendAudit(AuditEntry.Of(what.ToString(), $"obligation:{obligation.Id}", at, actor?.PersonId, actor?.OnBehalfOfId, facts));
    }

    /// <summary>A notice of an event to the people of the responsible unit (R11, R16). Nobody there: an item for the board, never silence.</summary>
    /// <param name="on">The date of the event, whose recipients are told (R21); null: today.</param>
    public void Tell(CaseFile file, NoticeKind kind, string? reason = null, DateOnly? on = null)
    {
        var obligation = file.Obligation;
        if (obligation.IsWithBoard)
        {
            return;
        }

        var now = clock.Now;
        var people = file.Book.Recipients.OfUnit(obligation.ResponsibleUnitId, on ?? OfficeZone.LocalDate(now));
        // The version tells two events of one kind and one deadline apart.
        var milestone = string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToUpperInvariant()}#{obligation.Version}");
        db.Notices.AddRange(people.Select(person => Notice.Plan(obligation, kind, milestone, person.Id, now, reason: reason)));
        if (people.Count == 0)
        {
            RaiseItem(NobodyThere.ItemOf(obligation.ResponsibleUnitId, now, obligation.Id));
        }
    }

    /// <summary>Adds the item unless one with the same key is open.</summary>
    public void RaiseItem(BoardItem item)
    {
        var isKnown = db.BoardItems.Local.Any(open => open.Key == item.Key && open.ResolvedAt == null)
            || db.BoardItems.Any(open => open.Key == item.Key && open.ResolvedAt == null);
        if (!isKnown)
        {
            db.BoardItems.Add(item);
        }
    }

    /// <summary>R18: at local 00:00 of the first invalid day of its unit the obligation passes to the successor, or to the board.</summary>
    /// <param name="onDate">When it passes; null: on the day that the unit ended.</param>
    public bool PassOnIfUnitEnded(CaseFile file, DateTimeOffset now, DateOnly? onDate = null)
    {
        var (obligation, book) = (file.Obligation, file.Book);
        var today = OfficeZone.LocalDate(now);
        if (obligation.IsWithBoard || !book.Unit(obligation.ResponsibleUnitId).HasEndedBy(today))
        {
            return false;
        }

        var (heir, since) = book.Succession.HeirOf(obligation.ResponsibleUnitId, today);
        if (heir is null)
        {
            obligation.PassToBoard(file.Rules);
            Note(obligation, HistoryEvent.PassedToBoard, now, file.Process.Step);
            RaiseItem(BoardItem.Raise(BoardItemKind.ObligationWithoutUnit, $"no-unit:{obligation.Id}", now, obligation.Id, obligation.ResponsibleUnitId));
            return true;
        }

        var date = onDate ?? since;
        obligation.Transfer(file.Rules, heir.Id, date);
        Note(obligation, HistoryEvent.Transferred, now, file.Process.Step);
        Tell(file, NoticeKind.Transferred, on: date);
        return true;
    }

    /// <summary>R13: what was escalated is over: the unit submitted, or an extension or waiver ended it.</summary>
    public async Task CloseEscalationsAsync(Guid obligationId, string because, CancellationToken cancellationToken)
    {
        var open = await db.Escalations.Where(row => row.ObligationId == obligationId && row.ClosedAt == null).ToListAsync(cancellationToken);
        open.ForEach(escalation => escalation.Close(because, clock.Now));
    }

    /// <summary>Commits. Somebody else was faster: refused, and nothing is changed (I8).</summary>
    public async Task<Result> CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return Result.Done;
        }
        catch (Exception fault) when (db.IsLostRace(fault))
        {
            db.Forget();
            return new Refusal("changed_by_another");
        }
    }
}
