using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Workflows.UseCases.Offices;

/// <summary>An administrator enters a person of the office, or changes their name, address, roles and portfolio. Nobody is ever deleted: what they did keeps their name.</summary>
public sealed class SavePerson(OfficeChange change, Heirs heirs)
{
    private const int LongestName = 200;
    private const int LongestEmail = 254;

    /// <param name="Id">Null: a new person.</param>
    /// <param name="Seen">The <see cref="StampOf"/> of the person as the form showed them.</param>
    /// <param name="HeirId">Who takes over the <see cref="OpenWork"/> that the change would leave behind; <see cref="Heirs.Nobody"/> on purpose; null: not asked yet.</param>
    public sealed record Request(
        int? Id,
        string? Seen,
        int ById,
        string? Name,
        string? Email,
        string? Locale,
        bool IsActive,
        IReadOnlyList<(Role Role, int? UnitId)> Roles,
        IReadOnlyList<int> Portfolio,
        int? HeirId = null)
    {
        /// <summary>The roles that the person has afterwards.</summary>
        public IReadOnlyList<(Role Role, int? UnitId)> KeptRoles => IsActive ? Distinct(Roles) : [];

        public IReadOnlyList<int> KeptPortfolio => IsActive && Roles.Any(role => role.Role == Role.BoardStaff) ? [.. Portfolio.Distinct()] : [];
    }

    /// <summary>The person's id.</summary>
    public async Task<Result<int>> ExecuteAsync(Request request, CancellationToken cancellationToken)
    {
        if (!await change.IsAdministratorAsync(request.ById, cancellationToken))
        {
            return await change.Desk.ForbidAsync($"person:{request.Id}", "person", request.ById, cancellationToken);
        }

        await using var transaction = await change.BeginAsync(cancellationToken);
        var db = change.Desk.Db;
        var book = await OfficeBookCache.ReadAsync(db, cancellationToken);
        var person = request.Id is { } id ? await db.People.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        if (request.Id is not null && person is null)
        {
            return new Refusal("not_found");
        }

        if (person is not null && StampOf(person) != request.Seen)
        {
            return new Refusal("changed_by_another");
        }

        var faults = FaultsOf(request, book, change.Desk.Clock.Today).ToList();
        var left = person is null
            ? null
            : await OpenWork.LeftByAsync(db, book, person, request.KeptRoles, request.KeptPortfolio, change.Desk.Clock.Today, cancellationToken);
        if (faults.Count == 0 && left is not null)
        {
            faults.AddRange(await heirs.FaultsOfAsync(left, request.HeirId, person!, book, cancellationToken));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        if (left is { IsEmpty: false } && request.HeirId is { } heir and not Heirs.Nobody)
        {
            await heirs.PassOnAsync(left, heir, person!, request.ById, cancellationToken);
        }

        var before = person is null ? null : Facts(person);
        var (name, email) = (request.Name!.Trim(), request.Email!.Trim());
        var renamed = Renamed(person, name, email);
        if (person is not null)
        {
            await FollowAsync(person, email, request, cancellationToken);
        }

        person = Write(db.People, person, request);
        if (person.Id == 0)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        var saved = await change.CommitAsync(transaction, before is null ? "PersonEntered" : "PersonChanged", $"person:{person.Id}", request.ById, new { before, after = Facts(person), renamed, heir = left is { IsEmpty: false } ? request.HeirId : null }, cancellationToken);
        return saved.IsDone ? person.Id : new Result<int>(0, saved.Refusals);
    }

    /// <summary>Which of what names a person is another, for the log, which holds neither the old nor the new.</summary>
    public static string[] Renamed(Person? before, string name, string email) => before is null
        ? []
        : [.. new[] { (before.Name != name, "name"), (before.Email != email, "email") }.Where(pair => pair.Item1).Select(pair => pair.Item2)];

    public static string StampOf(Person person) => OfficeChange.Stamp(new { person.Name, person.Email, Facts = Facts(person) });

    /// <summary>
    /// The account's address follows the person's; a link that went to another address, or to somebody who leaves, is good no longer.
    /// </summary>
    private async Task FollowAsync(Person person, string email, Request request, CancellationToken cancellationToken)
    {
        var (db, now) = (change.Desk.Db, change.Desk.Clock.Now);
        if (person.Email != email)
        {
            await AccountAddress.ChangeAsync(db, person.Id, email, cancellationToken);
        }

        if (person.Email != email || !request.IsActive)
        {
            var because = request.IsActive ? "address_changed" : "deactivated";
            await OpenInvitations.WithdrawAsync(db, person.Id, because, request.ById, now, cancellationToken);
        }
    }

    /// <summary>For the audit: no personal data beyond ids.</summary>
    internal static object Facts(Person person) => new
    {
        active = person.IsActive,
        locale = person.Locale,
        roles = person.Roles.Select(held => $"{held.Role}:{held.UnitId}").Order(StringComparer.Ordinal).ToList(),
        portfolio = person.Portfolio.Select(entry => entry.UnitId).Order().ToList(),
    };

    private static List<(Role Role, int? UnitId)> Distinct(IEnumerable<(Role Role, int? UnitId)> roles) =>
        [.. roles.Select(role => role.Role.IsHeldForAUnit() ? role : (role.Role, null)).Distinct()];

    internal static Person Write(DbSet<Person> people, Person? person, Request request)
    {
        var (name, email) = (request.Name!.Trim(), request.Email!.Trim());
        person ??= people.Add(Person.Enrol(email, name)).Entity;
        person.Change(email, name, request.Locale == "en" ? "en" : "vi", request.IsActive);
        person.HoldOnly(Distinct(request.Roles));
        person.LookAfterOnly(request.Roles.Any(role => role.Role == Role.BoardStaff) ? [.. request.Portfolio.Distinct()] : []);
        return person;
    }

    internal static IEnumerable<Refusal> FaultsOf(Request request, OfficeBook book, DateOnly today)
    {
        if ((request.Name?.Trim().Length ?? 0) is < 2 or > LongestName)
        {
            yield return new Refusal("name_length", "Name", 2, LongestName);
        }

        var email = request.Email?.Trim() ?? "";
        if (!IsAddress(email))
        {
            yield return new Refusal("email_wrong", "Email");
        }
        else if (book.FindPerson(email) is { } other && other.Id != request.Id)
        {
            yield return new Refusal("email_taken", "Email", other.Name);
        }

        foreach (var fault in FaultsOfRoles(request, book, today))
        {
            yield return fault;
        }

        if (request.Portfolio.Any(id => book.Succession.Units.All(unit => unit.Id != id)))
        {
            yield return new Refusal("unit_does_not_exist", "Portfolio");
        }
    }

    private static IEnumerable<Refusal> FaultsOfRoles(Request request, OfficeBook book, DateOnly today)
    {
        if (request.Roles.Count == 0 && request.IsActive)
        {
            yield return new Refusal("role_required", "Roles");
        }

        if (request.Roles.Any(role => role.Role.IsHeldForAUnit() && !book.Succession.Units.Any(unit => unit.Id == role.UnitId && unit.ExistsOn(today))))
        {
            yield return new Refusal("role_needs_unit", "Roles");
        }

        // I6: an administrator approves nothing, and so holds no other role.
        var isAdministrator = request.Roles.Any(role => role.Role == Role.Administrator);
        if (isAdministrator && request.Roles.Any(role => role.Role != Role.Administrator))
        {
            yield return new Refusal("administrator_alone", "Roles");
        }

        if (request.Id == request.ById && !(isAdministrator && request.IsActive))
        {
            yield return new Refusal("not_oneself", "Roles");
        }
    }

    private static bool IsAddress(string email) =>
        email.Length is > 3 and <= LongestEmail && email.All(sign => sign is > ' ' and < (char)127) && MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.', StringComparison.Ordinal);
}
