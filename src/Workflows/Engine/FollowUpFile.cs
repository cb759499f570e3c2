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

    private IReadOnlyList<Person> HoldersOf(Outcome outcome) =>
        UnitFor(outcome) is { } unit ? Book.Recipients.OfLead(unit, Today) : Book.Recipients.OfBoard(Role.BoardStaff, FollowUp.UnitId, Today);

    /// <summary>What is assigned to no unit or agency is the board's own.</summary>
    private IReadOnlyList<Role> RolesFor(Outcome outcome) =>
        outcome.Of == Party.Lead && FollowUp.LeadUnitId is null ? [Role.BoardStaff, Role.BoardLeader] : outcome.By;

    private int? UnitFor(Outcome outcome) => outcome.Of switch
    {
        Party.Unit => Responsible(FollowUp.UnitId),
        Party.Lead => FollowUp.LeadUnitId is { } lead ? Responsible(lead) : null,
        Party.Board => null,
    };

    /// <summary>A unit that has ended is answered for by its heir, if it has one (R18).</summary>
    private int Responsible(int unitId) =>
        Book.Unit(unitId).HasEndedBy(Today) && Book.Succession.HeirOf(unitId, Today).Heir is { } heir ? heir.Id : unitId;
}
