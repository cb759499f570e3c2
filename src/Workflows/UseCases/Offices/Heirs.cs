using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Reviews;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>Gives what a person leaves behind to another: roles for units, the portfolio, reviews by name, days of standing in for others.</summary>
public sealed class Heirs(CaseDesk desk, ReviewedSubmission reviewed)
{
    /// <summary>Chosen on purpose: the colleagues who are there go on with it, or nobody yet.</summary>
    public const int Nobody = 0;

    /// <summary>Who can take over all of it: of units for units, of the board for what is the board's.</summary>
    public static IReadOnlyList<Person> For(OfficeBook book, Person leaving, OpenWork work) =>
        [.. book.People.Where(other => other.Id != leaving.Id && WhyNot(other, work) is null)];

    /// <param name="heirId">Null: nothing was chosen.</param>
    public async Task<IReadOnlyList<Refusal>> FaultsOfAsync(OpenWork work, int? heirId, Person leaving, OfficeBook book, CancellationToken cancellationToken)
    {
        if (work.IsEmpty || heirId == Nobody)
        {
            return [];
        }

        if (heirId is null)
        {
            return [new Refusal("open_work", "Heir", leaving.Name)];
        }

        if (heirId == leaving.Id || book.FindPerson(heirId.Value) is not { } heir)
        {
            return [new Refusal("heir_not_possible", "Heir")];
        }

        if (WhyNot(heir, work) is { } why)
        {
            return [new Refusal(why, "Heir", heir.Name)];
        }

        foreach (var id in work.Reviews)
        {
            var file = (await desk.TakeAsync(id, cancellationToken))!;
            if (!file.Review.MayBeGivenTo(heir))
            {
                return [new Refusal("heir_of_the_board", "Heir", heir.Name)];
            }

            if ((await reviewed.FindAsync(file.Obligation, cancellationToken)).IsBy(heir.Id))
            {
                // I6: they could not approve it.
                return [new Refusal("own_submission", "Heir")];
            }
        }

        return [];
    }

    /// <summary>Inside the transaction that takes it from the other; saved by it.</summary>
    public async Task PassOnAsync(OpenWork work, int heirId, Person leaving, int byId, CancellationToken cancellationToken)
    {
        var heir = await desk.Db.People.SingleAsync(row => row.Id == heirId, cancellationToken);
        foreach (var left in work.Roles.Where(left => !heir.Roles.Any(held => (held.Role, held.UnitId) == (left.Role, left.UnitId))))
        {
            heir.Assign(left.Role, left.UnitId);
        }

        foreach (var unit in work.Portfolio.Where(unit => heir.Portfolio.All(entry => entry.UnitId != unit)))
        {
            heir.LookAfter(unit);
        }

        var book = await desk.BookAsync(cancellationToken);
        foreach (var standIn in work.StandIns.Where(standIn => Delegates.For(book, book.Person(standIn.PersonId)).Any(other => other.Id == heirId)))
        {
            var absent = await desk.Db.People.SingleAsync(row => row.Id == standIn.PersonId, cancellationToken);
            absent.ReplaceDelegate(standIn.From, leaving.Id, heirId, desk.Clock.Today);
        }

        foreach (var id in work.Reviews)
        {
            var file = (await desk.TakeAsync(id, cancellationToken))!;
            AssignReview.Give(desk, file, heir, new Actor(byId), leaving.Name);
        }
    }

    private static string? WhyNot(Person heir, OpenWork work) =>
        !heir.IsActive || heir.Roles.Any(held => held.Role == Role.Administrator) ? "heir_not_possible"
        : work.Roles.Count > 0 && heir.Roles.Any(held => held.Role.IsOfTheBoard() || held.Role == Role.Supervisor) ? "heir_of_units"
        : work.Portfolio.Count > 0 && heir.Roles.All(held => held.Role != Role.BoardStaff) ? "heir_of_the_board"
        : work.Reviews.Count > 0 && !heir.Roles.Any(held => held.Role.IsOfTheBoard()) ? "heir_of_the_board"
        : null;
}
