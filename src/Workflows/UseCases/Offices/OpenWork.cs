using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>What a person leaves behind who is deactivated or loses roles: the question for an heir is asked about it.</summary>
/// <param name="Portfolio">Units that they look after for the board.</param>
/// <param name="Reviews">Obligations whose open review step was given to them by name.</param>
/// <param name="StandIns">Absences of others, running or to come, in which they are the delegate.</param>
public sealed record OpenWork(
    IReadOnlyList<OpenWork.UnitRole> Roles,
    IReadOnlyList<int> Portfolio,
    IReadOnlyList<Guid> Reviews,
    IReadOnlyList<OpenWork.StandIn> StandIns)
{
    /// <param name="Cases">Reports that the unit still has to submit and matters that it has open.</param>
    /// <param name="HasOthers">Somebody else goes on with it.</param>
    public sealed record UnitRole(Role Role, int UnitId, int Cases, bool HasOthers);

    public sealed record StandIn(int PersonId, DateOnly From, DateOnly To);

    public bool IsEmpty => Roles.Count == 0 && Portfolio.Count == 0 && Reviews.Count == 0 && StandIns.Count == 0;

    /// <param name="kept">The roles that stay with the person; none when they are deactivated.</param>
    /// <param name="keptPortfolio">The units that they go on looking after.</param>
    public static async Task<OpenWork> LeftByAsync(
        PartyWorkflowDbContext db,
        OfficeBook book,
        Person person,
        IReadOnlyCollection<(Role Role, int? UnitId)> kept,
        IReadOnlyCollection<int> keptPortfolio,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var lost = person.IsActive ? person.Roles.Where(held => !kept.Contains((held.Role, held.UnitId))).ToList() : [];
        var roles = new List<UnitRole>();
        foreach (var held in lost.Where(held => held is { UnitId: not null, Role: not Role.Delegate }))
        {
            var unit = held.UnitId!.Value;
            var (cases, hasOthers) = (await CasesOfAsync(db, unit, cancellationToken), HasOthers(book, person, held.Role, unit));
            if (book.Unit(unit).ExistsOn(today) && (cases > 0 || !hasOthers))
            {
                roles.Add(new UnitRole(held.Role, unit, cases, hasOthers));
            }
        }

        var leavesTheBoard = lost.Any(held => held.Role.IsOfTheBoard()) && !kept.Any(role => role.Role.IsOfTheBoard());
        var reviews = leavesTheBoard
            ? await db.Processes.AsNoTracking().Where(row => row.AssigneeId == person.Id && !row.IsFinished && row.ObligationId != null)
                .Select(row => row.ObligationId!.Value).ToListAsync(cancellationToken)
            : [];
        var portfolio = person.IsActive ? person.Portfolio.Select(entry => entry.UnitId).Except(keptPortfolio).Where(unit => book.Unit(unit).ExistsOn(today)) : [];
        return new OpenWork(roles, [.. portfolio], reviews, [.. StandInsOf(book, person, lost, kept.Count == 0, today)]);
    }

    private static async Task<int> CasesOfAsync(PartyWorkflowDbContext db, int unit, CancellationToken cancellationToken) =>
        await db.Obligations.CountAsync(row => row.ResponsibleUnitId == unit && (row.State == ObligationState.Open || row.State == ObligationState.Returned), cancellationToken)
        + await db.FollowUps.CountAsync(row => row.ClosedAt == null && (row.UnitId == unit || row.LeadUnitId == unit), cancellationToken);

    /// <summary>A secretary does all that a preparer does; not the other way round.</summary>
    private static bool HasOthers(OfficeBook book, Person person, Role role, int unit) => book.People.Any(other =>
        other.IsActive && other.Id != person.Id
        && other.Roles.Any(held => held.UnitId == unit && (held.Role == role || (role == Role.Preparer && held.Role == Role.UnitSecretary))));

    /// <summary>Who leaves stands in for nobody; who moves no more for the people of what they left.</summary>
    private static IEnumerable<StandIn> StandInsOf(OfficeBook book, Person person, List<RoleAssignment> lost, bool leaves, DateOnly today) =>
        from other in book.People
        where other.Id != person.Id && other.IsActive
        from absence in other.Absences
        where absence.DelegateId == person.Id && absence.To >= today
            && lost.Count > 0 && (leaves || other.Roles.Any(held => lost.Any(gone => gone.Role == held.Role && gone.UnitId == held.UnitId)))
        select new StandIn(other.Id, absence.From, absence.To);
}
