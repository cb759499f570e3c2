using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.Links;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Changes;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.Pages.Obligations;

/// <summary>Everything about one obligation: how it stands, its revisions, history and notices, and what this person can do.</summary>
public sealed class DetailModel(Site site, WithdrawReport withdraw, GrantExtension extend, WaiveObligation waive, ReassignObligation reassign) : PageModel
{
    public sealed record Revision(Guid Id, int Number, DateTimeOffset At, string By);

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Unit { get; set; }

    public Obligation Obligation { get; private set; } = null!;

    public RunningProcess Process { get; private set; } = null!;

    public ProcessDiagram Diagram { get; private set; } = null!;

    /// <summary>Duties of agencies, and adjustments, of a target registration.</summary>
    public IReadOnlyList<FollowUp> Duties { get; private set; } = [];

    public bool MayGiveDuty => Obligation.State == ObligationState.Approved && Obligation.CycleCode == PlanCycles.Targets && Viewer.UnitIds.Contains(Obligation.ResponsibleUnitId);

    public OfficeBook Book { get; private set; } = null!;

    public DateOnly Today => site.Clock.Today;

    public Viewer Viewer { get; private set; } = null!;

    public ReportStatus Status { get; private set; } = ReportStatus.NotApplicable;

    public string Title { get; private set; } = "";

    public IReadOnlyList<HistoryEntry> History { get; private set; } = [];

    /// <summary>The board's comments on single lines and sections, by the entry of the history that they went along with.</summary>
    public ILookup<long, EntryComment> Comments { get; private set; } = Array.Empty<EntryComment>().ToLookup(_ => 0L);

    public IReadOnlyList<Revision> Revisions { get; private set; } = [];

    public NextActors Next { get; private set; } = null!;

    public IReadOnlyList<PlannedNotice> Planned { get; private set; } = [];

    public PageOf<SentNotice> Sent { get; private set; } = null!;

    /// <summary>Page of the notices.</summary>
    [BindProperty(SupportsGet = true)]
    public int N { get; set; } = 1;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Which of the forms the errors belong to.</summary>
    public string Tried { get; private set; } = "";

    public bool IsLeader => Viewer.Roles.Contains(Role.BoardLeader);

    public bool MayWithdraw { get; private set; }

    /// <summary>Why the unit can't withdraw a submission that it made; null when it can, or there is nothing to withdraw.</summary>
    public string? WhyNotWithdraw { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, "withdraw", site.Words["Đã rút lại báo cáo.", "The report is withdrawn."], () => withdraw.ExecuteAsync(new(id, site.PersonId, HttpContext.ReceivedAt()), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostExtendAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, "extend", site.Words["Đã gia hạn và báo cho đơn vị.", "Extended, and the unit is told."], async () =>
            TypedDate.Read(Until) is { } date
                ? await extend.ExecuteAsync(new(id, site.PersonId, date, Reason), cancellationToken)
                : Result.Refused("extension_date_missing", "until"), cancellationToken);

    public Task<IActionResult> OnPostWaiveAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, "waive", site.Words["Đã miễn nộp và báo cho đơn vị.", "Waived, and the unit is told."], () => waive.ExecuteAsync(new(id, site.PersonId, Reason), cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostReassignAsync(Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, "reassign", site.Words["Đã giao cho đơn vị khác.", "Reassigned."], () => reassign.ExecuteAsync(new(id, site.PersonId, Unit, Reason), cancellationToken), cancellationToken);

    public string PersonName(int? id) => id is { } known && Book.FindPerson(known) is { } person ? person.Name : site.Words["hệ thống", "the system"];

    /// <summary>Why a review was given to a colleague is the board's own affair; the unit reads who has it.</summary>
    public string? CommentOf(HistoryEntry entry) => entry.Event == HistoryEvent.ReviewAssigned && !Viewer.SeesAllUnits ? null : entry.Comment;

    private async Task<IActionResult> DoAsync(Guid id, string what, string done, Func<Task<Result>> act, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var result = await act();
        if (result.IsDone)
        {
            TempData["Flash"] = done;
            return Redirect(Url.Obligation(id));
        }

        if (result.Refusals.Any(refusal => refusal.Code == "not_yours_to_do"))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        site.Db.Forget();
        await LoadAsync(id, cancellationToken);
        Tried = what;
        Errors = [.. result.Refusals.Select(refusal => new FormError(refusal.Field is null ? "" : $"{what}-{refusal.Field}", site.Words.Sentence(refusal)))];
        return Page();
    }

    /// <summary>False: there is none, or it is not for this person to see.</summary>
    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await (await site.ObligationsAsync(cancellationToken)).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Obligation, Book, Viewer) = (found, await site.BookAsync(cancellationToken), await site.User.ViewerAsync(cancellationToken));
        Process = await site.Db.Processes.AsNoTracking().SingleAsync(row => row.ObligationId == id, cancellationToken);
        Diagram = ProcessDiagram.Of(ProcessCatalogue.Of(Process), site.Words, Process, site.Clock.Now);
        Duties = await (await site.FollowUpsAsync(cancellationToken)).AsNoTracking().Where(row => row.ObligationId == id).OrderBy(row => row.Number).ToListAsync(cancellationToken);
        Title = site.Title(Book, found.CycleCode, found.Year);
        Status = ReportStatus.Of(found, site.Clock.Now);
        History = await site.Db.History.AsNoTracking().Where(row => row.ObligationId == id).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        Comments = await EntryComment.ReadAsync(site, found, History, cancellationToken);
        Revisions = [.. (await site.Db.Submissions.AsNoTracking().Where(row => row.ObligationId == id).OrderByDescending(row => row.Revision)
            .Select(row => new { row.Id, row.Revision, row.ReceivedAt, row.SubmittedById }).ToListAsync(cancellationToken))
            .Select(row => new Revision(row.Id, row.Revision, row.ReceivedAt, PersonName(row.SubmittedById)))];
        Next = NextActors.Of(found, Process, Book, site.Clock.Today, site.Words);
        Next = Next with { BoardIsTold = Next.People.Count == 0 && await site.Db.BoardItems.AnyOpenAsync(NobodyThere.KeysFor(found), cancellationToken) };
        Planned = PlannedNotices.Of(found, Process, Book, site.Clock.Now);
        var notices = await site.Db.Notices.AsNoTracking().Where(row => row.ObligationId == id).OrderByDescending(row => row.Id).ToPageAsync(N, cancellationToken);
        Sent = notices.Select(row => SentNotice.Of(row, Book, site.Words));
        ShowWithdrawal();
        return true;
    }

    private void ShowWithdrawal()
    {
        var isSecretary = ActorRights.As(Book, site.PersonId, [Role.UnitSecretary], Obligation.ResponsibleUnitId, site.Clock.Today) is not null;
        if (!isSecretary || Obligation.State != ObligationState.Submitted)
        {
            return;
        }

        var why = Obligation.ReviewStep > 0 ? new Refusal("withdraw_after_review") : Obligation.Deadline.HasPassedAt(site.Clock.Now) ? new Refusal("withdraw_after_deadline", null, Obligation.Deadline) : null;
        MayWithdraw = why is null;
        WhyNotWithdraw = why is null ? null : site.Words.Sentence(why);
    }
}
