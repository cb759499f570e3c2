using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>What every page asks for: the reader's words, who they are, the clock, and the data that they may see.</summary>
public sealed class Site(Words words, CurrentUser user, PartyWorkflowDbContext db, OfficeBookCache books, OfficeClock clock)
{
    public Words Words => words;

    public CurrentUser User => user;

    public PartyWorkflowDbContext Db => db;

    public OfficeClock Clock => clock;

    /// <exception cref="InvalidOperationException">Nobody is signed in; the policies see to it that somebody is.</exception>
    public int PersonId => user.PersonId ?? throw new InvalidOperationException("Nobody is signed in.");

    public ValueTask<OfficeBook> BookAsync(CancellationToken cancellationToken) => books.GetAsync(db, cancellationToken);

    /// <summary>The obligations that the signed-in person may see (I5).</summary>
    public async Task<IQueryable<Obligation>> ObligationsAsync(CancellationToken cancellationToken) =>
        db.Obligations.VisibleTo(await user.ViewerAsync(cancellationToken));

    /// <summary>The follow-ups that the signed-in person may see (I5).</summary>
    public async Task<IQueryable<FollowUp>> FollowUpsAsync(CancellationToken cancellationToken) =>
        db.FollowUps.VisibleTo(await user.ViewerAsync(cancellationToken));

    public string Name(ReportingUnit unit) => words[unit.NameVi, unit.NameEn];

    /// <summary>"Báo cáo năm 2025".</summary>
    public string Title(OfficeBook book, string cycleCode, int year) => $"{Name(book.Rules(cycleCode).Cycle)} {year}";

    public string Name(Cycle cycle) => words[cycle.NameVi, cycle.NameEn];
}
