using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>What a person would leave behind, a sentence each, and who could take it over.</summary>
public sealed record HandoverQuestion(IReadOnlyList<string> Work, IReadOnlyList<Person> Heirs)
{
    /// <summary>Null: nothing is left behind.</summary>
    public static async Task<HandoverQuestion?> OfAsync(Site site, Person person, SavePerson.Request request, CancellationToken cancellationToken)
    {
        var (book, today) = (await site.BookAsync(cancellationToken), site.Clock.Today);
        var work = await OpenWork.LeftByAsync(site.Db, book, person, request.KeptRoles, request.KeptPortfolio, today, cancellationToken);
        return work.IsEmpty
            ? null
            : new HandoverQuestion(
                [.. OfRoles(site, book, work), .. OfPortfolio(site, book, work), .. await OfReviewsAsync(site, book, work, cancellationToken), .. OfStandIns(site, book, work)],
                [.. Workflows.UseCases.Offices.Heirs.For(book, person, work).OrderBy(other => other.Name, Words.Order)]);
    }

    private static IEnumerable<string> OfRoles(Site site, OfficeBook book, OpenWork work) => work.Roles.Select(left =>
    {
        var (role, unit) = (site.Words.Role(left.Role), site.Name(book.Unit(left.UnitId)));
        return left.HasOthers
            ? site.Words[
                $"{role}, {unit}: {left.Cases} việc đang mở; trong đơn vị còn người khác làm được.",
                $"{role}, {unit}: {left.Cases} open; somebody else of the unit can go on."]
            : site.Words[
                $"{role}, {unit}: {left.Cases} việc đang mở; không còn ai khác nhận thư nhắc và làm tiếp.",
                $"{role}, {unit}: {left.Cases} open; nobody else is there to be reminded and to go on."];
    });

    private static IEnumerable<string> OfPortfolio(Site site, OfficeBook book, OpenWork work) => work.Portfolio.Count == 0
        ? []
        : [site.Words[
            $"Theo dõi {work.Portfolio.Count} đơn vị: {Names(site, book, work)}.",
            $"Looks after {work.Portfolio.Count} units: {Names(site, book, work)}."]];

    private static string Names(Site site, OfficeBook book, OpenWork work) => string.Join(", ", work.Portfolio.Select(unit => site.Name(book.Unit(unit))));

    private static async Task<IEnumerable<string>> OfReviewsAsync(Site site, OfficeBook book, OpenWork work, CancellationToken cancellationToken)
    {
        var obligations = await site.Db.Obligations.AsNoTracking().Where(row => EF.Parameter(work.Reviews).Contains(row.Id)).ToListAsync(cancellationToken);
        return obligations.Select(row => site.Words[
            $"Được giao thẩm định: {site.Title(book, row.CycleCode, row.Year)}, {site.Name(book.Unit(row.UnitId))}.",
            $"Was given the review of {site.Title(book, row.CycleCode, row.Year)}, {site.Name(book.Unit(row.UnitId))}."]);
    }

    private static IEnumerable<string> OfStandIns(Site site, OfficeBook book, OpenWork work) => work.StandIns.Select(standIn =>
    {
        var (absent, from, to) = (book.Person(standIn.PersonId).Name, site.Words.Date(standIn.From), site.Words.Date(standIn.To));
        return site.Words[$"Thay mặt {absent} từ {from} đến hết {to}.", $"Stands in for {absent} from {from} to {to}."];
    });
}
