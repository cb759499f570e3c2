using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.FollowUps;

/// <summary>The register of difficulties, inspections and duties that this person may see: overdue first, then by deadline.</summary>
public sealed class IndexModel(Site site) : PageModel
{
    private const int PageSize = 100;

    /// <summary>"difficulty", "inspection", "duty", "adjustment"; anything else: all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>"mine", "closed", "overdue", "all"; anything else: open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public IReadOnlyList<FollowUpLine> Lines { get; private set; } = [];

    public int Total { get; private set; }

    public OfficeBook Book { get; private set; } = null!;

    public Viewer Viewer { get; private set; } = null!;

    public bool MayRaise => Viewer.IsBoard || Viewer.Roles.Contains(Role.UnitSecretary);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        Viewer = await site.User.ViewerAsync(cancellationToken);
        if (Status == "mine")
        {
            var mine = (await MyFollowUps.ReadAsync(site, cancellationToken)).Where(line => IsOfKind(line.FollowUp)).ToList();
            (Total, Lines) = (mine.Count, [.. mine.Take(PageSize)]);
            return;
        }

        var today = site.Clock.Today;
        var wanted = OfKind((await site.FollowUpsAsync(cancellationToken)).AsNoTracking());
        wanted = Status switch
        {
            "closed" => wanted.Where(row => row.ClosedAt != null),
            "overdue" => wanted.Where(row => row.ClosedAt == null && row.DueBefore <= today),
            "all" => wanted,
            _ => wanted.Where(row => row.ClosedAt == null),
        };
        Total = await wanted.CountAsync(cancellationToken);
        var found = await (from row in wanted.OrderBy(row => row.ClosedAt != null).ThenBy(row => row.DueBefore == null).ThenBy(row => row.DueBefore).ThenBy(row => row.Number).Take(PageSize)
                           join process in site.Db.Processes.AsNoTracking() on row.Id equals process.FollowUpId
                           select new { FollowUp = row, process.Step }).ToListAsync(cancellationToken);
        Lines = [.. found.Select(row => MyFollowUps.Line(site, row.FollowUp, row.Step))];
    }

    private bool IsOfKind(FollowUp followUp) => Kind switch
    {
        "difficulty" => followUp is Difficulty,
        "inspection" => followUp is Inspection,
        "duty" => followUp is Duty,
        "adjustment" => followUp is TargetAdjustment,
        _ => true,
    };

    private IQueryable<FollowUp> OfKind(IQueryable<FollowUp> all) => Kind switch
    {
        "difficulty" => all.OfType<Difficulty>(),
        "inspection" => all.OfType<Inspection>(),
        "duty" => all.OfType<Duty>(),
        "adjustment" => all.OfType<TargetAdjustment>(),
        _ => all,
    };
}
