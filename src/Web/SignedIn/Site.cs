using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Workflows.Rights;

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

    /// <summary>"Đảng ủy A (thay cho Huyện ủy B)": who acts where the unit that it is about does not (R18); null: it does itself.</summary>
    public string? Answers(OfficeBook book, Obligation about)
    {
        var unit = Responsibility.Of(book, about, clock.Today);
        return unit == about.UnitId ? null : InPlace(book, unit, about.UnitId);
    }

    /// <param name="unitId">Who acts; null: the board.</param>
    public string InPlace(OfficeBook book, int? unitId, int inPlaceOfId)
    {
        var (acts, ended) = (unitId is { } unit ? Name(book.Unit(unit)) : words["Ban", "The board"], Name(book.Unit(inPlaceOfId)));
        return words[$"{acts} (thay cho {ended})", $"{acts} (in place of {ended})"];
    }

    public string Name(ReportingUnit unit) => words[unit.NameVi, unit.NameEn];

    /// <summary>"Báo cáo năm 2025".</summary>
    public string Title(OfficeBook book, string cycleCode, int year) => $"{Name(book.Rules(cycleCode).Cycle)} {year}";

    public string Name(Cycle cycle) => words[cycle.NameVi, cycle.NameEn];
}
