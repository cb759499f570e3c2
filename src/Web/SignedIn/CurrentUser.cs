using System.Globalization;
using System.Security.Claims;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>Who is signed in. Roles are looked up at each request, so that taking one away works at once.</summary>
public sealed class CurrentUser(IHttpContextAccessor http, PartyWorkflowDbContext db, OfficeBookCache books, OfficeClock clock)
{
    public const string PersonClaim = "person_id";

    private Viewer? _viewer;

    public int? PersonId => int.TryParse(http.HttpContext?.User.FindFirstValue(PersonClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Null: nobody is signed in, or the account's person is not active any more.</summary>
    public async Task<Person?> PersonAsync(CancellationToken cancellationToken) =>
        PersonId is { } id && (await books.GetAsync(db, cancellationToken)).FindPerson(id) is { IsActive: true } person ? person : null;

    public async Task<Viewer> ViewerAsync(CancellationToken cancellationToken) =>
        _viewer ??= Viewer.Of(await books.GetAsync(db, cancellationToken), PersonId ?? 0, clock.Today);
}
