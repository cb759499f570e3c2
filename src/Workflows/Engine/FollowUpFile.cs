using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Workflows.Engine;

/// <summary>A follow-up with its running process and the definition that the run keeps, as it is on a local date.</summary>
public sealed record FollowUpFile(FollowUp FollowUp, RunningProcess Process, OfficeBook Book, DateOnly Today)
{
    public ProcessDefinition Definition { get; } = ProcessCatalogue.Of(Process);

    public ProcessStep Step => Definition.Step(Process.Step);

    /// <summary>Null: this person may not take the outcome today, whoever took another one.</summary>
    public Actor? ActorFor(Outcome outcome, int personId) => ActorRights.As(Book, personId, RolesFor(outcome), UnitFor(outcome) ?? FollowUp.UnitId, Today);

    /// <summary>Whose the open step is: the unit or agency, or the heir of one that has ended (R18); null: the board's, or nobody's.</summary>
    public int? WaitsForUnit => Step.IsEnd || Step.AwaitsChildren ? null : UnitFor(Step.Outcomes[0]);

    /// <summary>The unit or agency that the open step is for by its definition, ended or not; null: the board.</summary>
    public int? IsFor => Step.IsEnd || Step.AwaitsChildren ? null : PartyOf(Step.Outcomes[0]);

    /// <summary>It waits for a unit that has ended without a successor, and so for the board (R18).</summary>
    public bool IsLeftToTheBoard => IsFor is not null && WaitsForUnit is null;

    /// <summary>Duties are apart (I6): neither the person nor for whom they stand in took the other outcome last, or raised the matter if nobody took it yet.</summary>
    public bool TookTheOther(Outcome outcome, Actor actor)
    {
        if (outcome.NotWhoTook is null)
        {
            return false;
        }

        var last = Process.Tasks.Where(task => task.Outcome == outcome.NotWhoTook).MaxBy(task => task.Visit);
        int?[] theirs = last is null ? [FollowUp.RaisedById] : [last.CompletedById, last.OnBehalfOfId];
        return theirs.Any(id => id is not null && (id == actor.PersonId || id == actor.OnBehalfOfId));
    }

    /// <summary>What this person can do now.</summary>
    public IReadOnlyList<Outcome> OpenTo(int personId) =>
        [.. Step.Outcomes.Where(outcome => ActorFor(outcome, personId) is { } actor && !TookTheOther(outcome, actor))];

    /// <summary>Who is waited for: those who may take the step's first outcome, and their delegates (R11).</summary>
    public IReadOnlyList<Person> Holders() => Step.IsEnd || Step.AwaitsChildren ? [] : HoldersOf(Step.Outcomes[0]);

    /// <summary>
    /// Who can do what is next: of those who are waited for, whoever may take the step's first outcome. The one answer to that question: the page names
    /// them, and "waits for me" lists the cases that name me.
    /// </summary>
    public IReadOnlyList<Person> Next() =>
        [.. Holders().Where(person => ActorFor(Step.Outcomes[0], person.Id) is { } actor && !TookTheOther(Step.Outcomes[0], actor))];

    public bool WaitsFor(int personId) => Next().Any(person => person.Id == personId);

    private IReadOnlyList<Person> HoldersOf(Outcome outcome) =>
        UnitFor(outcome) is { } unit ? Book.Recipients.OfLead(unit, Today) : Book.Recipients.OfBoard(Role.BoardStaff, FollowUp.UnitId, Today);

    /// <summary>What is assigned to no unit or agency is the board's own; so is what was one's that has ended without a successor.</summary>
    private IReadOnlyList<Role> RolesFor(Outcome outcome) =>
        outcome.Of != Party.Board && UnitFor(outcome) is null ? [Role.BoardStaff, Role.BoardLeader] : outcome.By;

    private int? UnitFor(Outcome outcome) => PartyOf(outcome) is { } unit ? Responsibility.Of(Book, unit, Today) : null;

    private int? PartyOf(Outcome outcome) => outcome.Of switch
    {
        Party.Unit => FollowUp.UnitId,
        Party.Lead => FollowUp.LeadUnitId,
        Party.Board => null,
    };
}
