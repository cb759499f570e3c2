using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Texts;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Every notice: to whom, what became of it, and why. What it says of a report is not shown to administrators.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class OutboxModel(Site site, ResendFailed resend) : PageModel
{
    /// <summary>A name, an address, a Message-ID, or words of the last error.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>The list is one of what was not delivered: what failed for one reason goes again at once.</summary>
    public bool MayResendAll => State == nameof(NoticeState.Failed) && Rows.Total > 0;

    public PageOf<Notice> Rows { get; private set; } = null!;

    public IReadOnlyDictionary<NoticeState, int> Counts { get; private set; } = new Dictionary<NoticeState, int>();

    public NoticeMatters Matters { get; private set; } = null!;

    public OfficeBook Book { get; private set; } = null!;

    public Person To(Notice notice) => Book.Person(notice.RecipientId);

    public async Task<IActionResult> OnPostResendAllAsync(CancellationToken cancellationToken)
    {
        (Book, State) = (await site.BookAsync(cancellationToken), nameof(NoticeState.Failed));
        var ids = await (await FilterAsync(site.Db.Notices.AsNoTracking(), cancellationToken)).Select(notice => notice.Id).ToListAsync(cancellationToken);
        var result = await resend.ExecuteAsync(ids, site.PersonId, Reason, cancellationToken);
        if (result.IsDone)
        {
            TempData["Flash"] = site.Words[$"{result.Required} thông báo sẽ được gửi lại trong ít phút.", $"{EnglishCount.Of(result.Required, "notice")} sent again within minutes."];
            return RedirectToPage(new { Q });
        }

        site.Db.Forget();
        await OnGetAsync(cancellationToken);
        Errors = [.. result.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
        return Page();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        Counts = await site.Db.Notices.GroupBy(notice => notice.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var found = await FilterAsync(site.Db.Notices.AsNoTracking(), cancellationToken);
        Rows = await found.OrderByDescending(notice => notice.Id).ToPageAsync(P, cancellationToken);
        Matters = await NoticeMatters.ReadAsync(site, Rows.Rows, site.Db.Obligations, site.Db.FollowUps, cancellationToken);
    }

    private async Task<IQueryable<Notice>> FilterAsync(IQueryable<Notice> notices, CancellationToken cancellationToken)
    {
        if (Enum.TryParse<NoticeState>(State, out var state))
        {
            notices = notices.Where(notice => notice.State == state);
        }

        if (string.IsNullOrWhiteSpace(Q))
        {
            return notices;
        }

        var people = Book.People.Where(person => Folded.Finds(Q, person.Name, person.Email)).Select(person => person.Id).ToList();
        // Looked through here: each store compares letters in its own way.
        var errors = (await notices.Where(notice => notice.LastError != null).Select(notice => notice.LastError).Distinct().ToListAsync(cancellationToken)).Where(said => Folded.Finds(Q, said)).ToList();
        var messageId = Q.Trim().Trim('<', '>');
        return notices.Where(notice => people.Contains(notice.RecipientId) || notice.MessageId == messageId || errors.Contains(notice.LastError));
    }
}
