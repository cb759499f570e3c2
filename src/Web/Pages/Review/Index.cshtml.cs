using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Rights;

namespace PartyWorkflow.Web.Pages.Review;

/// <summary>What waits for the board: what was given to me by name or is in my portfolio first, then by the review deadline (R15).</summary>
[Authorize(Policy = Policies.Board)]
public sealed class IndexModel(Site site) : PageModel
{
    public sealed record Row(Obligation Obligation, string Title, string UnitName, Role Holder, string? Assignee, bool IsMine, bool IsOverdue);

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<Row> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        var viewer = await site.User.ViewerAsync(cancellationToken);
        var waiting = await (await site.ObligationsAsync(cancellationToken)).AsNoTracking().Where(row => row.State == ObligationState.Submitted)
            .OrderBy(row => row.UnitId).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var ids = waiting.Select(row => row.Id).ToList();
        var processes = await site.Db.Processes.AsNoTracking().Where(row => ids.Contains(row.ObligationId!.Value)).ToDictionaryAsync(row => row.ObligationId!.Value, cancellationToken);
        Rows = waiting.Select(row => Make(row, processes[row.Id], book, viewer)).OrderByDescending(row => row.IsMine).ThenBy(row => row.Obligation.ReviewDueBefore).ToList().ToPage(P);
    }

    private Row Make(Obligation row, RunningProcess process, OfficeBook book, Viewer viewer)
    {
        var review = new OpenReview(book, process, row.ResponsibleUnitId);
        var isMine = review.HoldersOn(site.Clock.Today).Any(person => person.Id == viewer.PersonId)
            || (review is { Assignee: null, Role: Role.BoardLeader } && viewer.Roles.Contains(Role.BoardLeader));
        return new Row(row, site.Title(book, row.CycleCode, row.Year), site.Name(book.Unit(row.UnitId)), review.Role, review.Assignee?.Name, isMine, row.ReviewDueBefore <= site.Clock.Today);
    }
}
