using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Texts;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Web.Pages.FollowUps;

/// <summary>The register of difficulties, inspections and duties that this person may see: overdue first, then by deadline.</summary>
public sealed class IndexModel(Site site) : PageModel
{
    /// <summary>"difficulty", "inspection", "duty", "adjustment"; anything else: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>"mine", "closed", "overdue", "all"; anything else: open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Unit { get; set; }

    /// <summary>Who has to see to it; 0: the board.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Lead { get; set; }

    /// <summary>Words of the title, or the number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<FollowUpLine> Lines { get; private set; } = null!;

    public OfficeBook Book { get; private set; } = null!;

    public Viewer Viewer { get; private set; } = null!;

    public IReadOnlyList<(int Id, string Name)> Units { get; private set; } = [];

    /// <summary>Those to which matters can be assigned.</summary>
    public IReadOnlyList<(int Id, string Name)> Leads { get; private set; } = [];

    public bool MayRaise => Viewer.IsBoard || Viewer.Roles.Contains(Role.UnitSecretary);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        Viewer = await site.User.ViewerAsync(cancellationToken);
        var named = Book.Succession.Units.Select(unit => (unit.Id, Name: site.Name(unit), Owes: Book.Reports(unit, site.Clock.Today))).OrderBy(unit => unit.Name, Words.Order).ToList();
        // Somebody of one unit or agency finds only their own; whom a matter was given to they may ask of all.
        Units = [.. named.Where(unit => unit.Owes && (Viewer.SeesAllUnits || Viewer.UnitIds.Contains(unit.Id) || Viewer.AgencyIds.Count > 0)).Select(unit => (unit.Id, unit.Name))];
        Leads = [.. named.Select(unit => (unit.Id, unit.Name))];
        var filter = new FollowUpFilter(Kind, Status, Unit, Lead, string.IsNullOrWhiteSpace(Q) ? null : (number, title) => Folded.Finds(Q, number, title));
        var visible = await site.FollowUpsAsync(cancellationToken);
        Lines = (await FollowUpRegister.ReadAsync(site.Db, visible, Book, site.Clock.Today, site.PersonId, filter, P, cancellationToken))
            .Select(file => FollowUpLine.Of(file, site));
    }
}
