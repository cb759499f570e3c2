using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>One notice of the outbox, to be sent again or cancelled, with a reason.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class NoticeModel(Site site, ResendNotice resend, CancelNotice cancel) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public Notice Notice { get; private set; } = null!;

    public OfficeBook Book { get; private set; } = null!;

    /// <summary>How many travel in the same mail.</summary>
    public int Company { get; private set; }

    /// <summary>Mails that arrived about the mail in which it travelled, the latest first.</summary>
    public IReadOnlyList<IncomingMail> Answers { get; private set; } = [];

    /// <summary>The report or follow-up that it is about; null: a test.</summary>
    public string? About { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Which of the forms the errors belong to.</summary>
    public string Tried { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostResendAsync(long id, CancellationToken cancellationToken) =>
        DoAsync(id, "resend", site.Words["Thông báo sẽ được gửi lại trong ít phút.", "The notice is sent again within minutes."], () => resend.ExecuteAsync(id, site.PersonId, Reason, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCancelAsync(long id, CancellationToken cancellationToken) =>
        DoAsync(id, "cancel", site.Words["Đã hủy thông báo.", "The notice is cancelled."], () => cancel.ExecuteAsync(id, site.PersonId, Reason, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(long id, string what, string done, Func<Task<Result>> act, CancellationToken cancellationToken)
    {
        var result = await act();
        if (result.IsDone)
        {
            TempData["Flash"] = done;
            return RedirectToPage(new { id });
        }

        site.Db.Forget();
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Tried = what;
        Errors = [.. result.Refusals.Select(refusal => new FormError(refusal.Field is null ? "" : $"{what}-{refusal.Field}", site.Words.Sentence(refusal)))];
        return Page();
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancellationToken)
    {
        if (await site.Db.Notices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } found)
        {
            return false;
        }

        (Notice, Book) = (found, await site.BookAsync(cancellationToken));
        Company = found.MessageId is null ? 0 : await site.Db.Notices.CountAsync(row => row.MessageId == found.MessageId && row.Id != id, cancellationToken);
        Answers = found.MessageId is null ? [] : await site.Db.IncomingMails.AsNoTracking().Where(mail => mail.AboutMessageId == found.MessageId).OrderByDescending(mail => mail.Id).Take(20).ToListAsync(cancellationToken);
        About = (await NoticeMatters.ReadAsync(site, [found], site.Db.Obligations, site.Db.FollowUps, cancellationToken)).Of(found);
        return true;
    }
}
