using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.Links;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Reviews;

namespace PartyWorkflow.Web.Pages.Review;

/// <summary>The review of a submission: this period beside the last one, comments on single lines, approve or return.</summary>
[Authorize(Policy = Policies.Board)]
public sealed class ReportModel(Site site, ApproveReport approve, ReturnReport giveBack, AssignReview assign) : PageModel
{
    [BindProperty]
    public Dictionary<string, string?> Comments { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The revision and step that the reviewer reads (I8).</summary>
    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public int Colleague { get; set; }

    [BindProperty]
    public string? AssignReason { get; set; }

    public SubmissionView View { get; private set; } = null!;

    public RunningProcess Process { get; private set; } = null!;

    /// <summary>Null: it no longer awaits one.</summary>
    public OpenReview? Review { get; private set; }

    /// <summary>Who could be given the review, for those who may give it.</summary>
    public IReadOnlyList<Person> Colleagues { get; private set; } = [];

    public bool MayGive { get; private set; }

    /// <summary>Why this person can't approve now; null when they can.</summary>
    public string? WhyNotApprove { get; private set; }

    /// <summary>Somebody else decided meanwhile: what this reviewer typed is shown, and can't be sent.</summary>
    public bool IsOver { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (View.Obligation.State != ObligationState.Submitted)
        {
            return Redirect(Url.Obligation(id));
        }

        (Revision, Step) = (View.Submission.Revision, Process.Step);
        return Page();
    }

    public async Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellationToken) =>
        await DoneAsync(id, await approve.ExecuteAsync(new(id, site.PersonId, Revision, Step, Typed()), cancellationToken), site.Words["Đã duyệt.", "Approved."], cancellationToken);

    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellationToken) =>
        await DoneAsync(id, await giveBack.ExecuteAsync(new(id, site.PersonId, Reason, Revision, Step, Typed()), cancellationToken),
            site.Words["Đã trả lại; đơn vị được báo ngay.", "Returned; the unit is told at once."], cancellationToken);

    public async Task<IActionResult> OnPostAssignAsync(Guid id, CancellationToken cancellationToken) =>
        await DoneAsync(id, await assign.ExecuteAsync(new(id, site.PersonId, Colleague, AssignReason, Revision, Step), cancellationToken),
            site.Words["Đã giao duyệt và báo cho đồng chí được giao.", "The review is given, and the colleague is told."], cancellationToken);

    private List<FieldComment> Typed() => [.. Comments.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)).Select(pair => new FieldComment(pair.Key, pair.Value!))];

    /// <summary>The element's id of a field; of the comment on "section:II" it is "c-II".</summary>
    private static string FieldId(string? field) => field is null or "reason" or "colleague" or "assign-reason" ? field ?? "" : $"c-{field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..]}";

    private async Task<IActionResult> DoneAsync(Guid id, Result result, string flash, CancellationToken cancellationToken)
    {
        if (result.IsDone)
        {
            TempData["Flash"] = flash;
            return RedirectToPage("/Review/Index");
        }

        site.Db.Forget();
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        IsOver = View.Obligation.State != ObligationState.Submitted;
        // What was typed stays; that it was not theirs to do, or is somebody else's now, the answer says, too.
        Response.StatusCode = result.Refusals.Any(refusal => refusal.Code is "not_yours_to_do" or "own_submission") ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK;
        // Both wrote at the same moment: looked at again, it is known who was first.
        var refusals = result.Refusals is [{ Code: "changed_by_another" }] && Process.Step != Step ? [StepTakenBy.Refusal(Process, await site.BookAsync(cancellationToken))] : result.Refusals;
        Errors = [.. refusals.Select(refusal => new FormError(FieldId(refusal.Field), site.Words.Sentence(refusal)))];
        return Page();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var last = site.Db.Submissions.Where(row => row.ObligationId == id).OrderByDescending(row => row.Revision);
        if (await SubmissionView.ReadAsync(site, last, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        Process = await site.Db.Processes.AsNoTracking().SingleAsync(row => row.ObligationId == id, cancellationToken);
        if (view.Obligation.State == ObligationState.Submitted)
        {
            await LoadReviewAsync(view, cancellationToken);
        }

        return true;
    }

    private async Task LoadReviewAsync(SubmissionView view, CancellationToken cancellationToken)
    {
        var (book, viewer) = (await site.BookAsync(cancellationToken), await site.User.ViewerAsync(cancellationToken));
        Review = new OpenReview(book, Process, view.Obligation.ResponsibleUnitId);
        MayGive = Review.GiverOf(site.PersonId, site.Clock.Today) is not null;
        Colleagues = [.. book.People.Where(person => Review.MayBeGivenTo(person) && person.Id != Review.Assignee?.Id && !view.Submission.IsBy(person.Id)).OrderBy(person => person.Name, Words.Order)];
        WhyNotApprove = Review.Role == Role.BoardLeader && !viewer.Roles.Contains(Role.BoardLeader)
            ? site.Words["Bước này do lãnh đạo Ban phê duyệt. Đồng chí vẫn có thể trả lại.", "This step is a board leader's to approve. You can still return it."]
            : view.Submission.IsBy(site.PersonId) ? site.Words.Sentence(new Refusal("own_submission")) : null;
    }
}
