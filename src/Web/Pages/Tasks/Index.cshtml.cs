using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>A unit's task list: what has to be done now, what was returned, what is with the board, what is finished.</summary>
public sealed class IndexModel(Site site) : PageModel
{
    public sealed record Row(Obligation Obligation, ReportStatus Status, string Title, string? ForUnit, bool HasDraft);

    public sealed record Group(string Heading, IReadOnlyList<Row> Rows);

    /// <summary>Follow-ups whose open step waits for this person.</summary>
    public PageOf<FollowUpLine> Matters { get; private set; } = null!;

    /// <summary>Page of the follow-ups.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    public string UnitName { get; private set; } = "";

    public string Today { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var now = site.Clock.Now;
        var book = await site.BookAsync(cancellationToken);
        var viewer = await site.User.ViewerAsync(cancellationToken);
        var units = viewer.UnitIds;
        var mine = await (await site.ObligationsAsync(cancellationToken)).AsNoTracking().Where(row => units.Contains(row.ResponsibleUnitId))
            .OrderBy(row => row.DueBefore).ThenBy(row => row.UnitId).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var ids = mine.Select(row => row.Id).ToList();
        var drafts = (await site.Db.Drafts.AsNoTracking().Where(draft => ids.Contains(draft.ObligationId)).Select(draft => draft.ObligationId).ToListAsync(cancellationToken)).ToHashSet();
        UnitName = string.Join(", ", units.Concat(viewer.AgencyIds).Select(id => site.Name(book.Unit(id))));
        Today = $"{site.Words.Weekday(site.Clock.Today)}, {site.Words.Date(site.Clock.Today)}";
        var rows = mine.Select(row => Make(row, book, now, drafts.Contains(row.Id))).ToList();
        var words = site.Words;
        var waiting = await FollowUpRegister.WaitingForAsync(site.Db, await site.FollowUpsAsync(cancellationToken), book, site.Clock.Today, site.PersonId, cancellationToken);
        Matters = waiting.Select(file => FollowUpLine.Of(file, site)).ToList().ToPage(P);
        Groups =
        [
            Of(words["Quá hạn, cần làm ngay", "Overdue, do now"], rows.Where(row => row.Status.Kind == StatusKind.Overdue)),
            Of(words["Được trả lại để sửa", "Returned for correction"], rows.Where(row => row.Status.Kind == StatusKind.Returned)),
            Of(words["Đang mở", "Open"], rows.Where(row => row.Status.Kind == StatusKind.NotYetDue)),
            Of(words["Đã nộp, chờ Ban duyệt", "Submitted, awaiting review"], rows.Where(row => row.Status.Kind == StatusKind.AwaitingReview)),
            Of(words["Đã xong", "Finished"], rows.Where(row => row.Obligation.IsFinal).OrderByDescending(row => row.Obligation.OriginalDueBefore)),
        ];
    }

    private static Group Of(string heading, IEnumerable<Row> rows) => new(heading, [.. rows]);

    private Row Make(Obligation row, OfficeBook book, DateTimeOffset now, bool hasDraft) => new(
        row, ReportStatus.Of(row, now), site.Title(book, row.CycleCode, row.Year),
        row.UnitId == row.ResponsibleUnitId ? null : site.Name(book.Unit(row.UnitId)), hasDraft && row.IsOpenOrReturned);
}
