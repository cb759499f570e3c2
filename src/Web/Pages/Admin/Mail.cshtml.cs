using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Notices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Whether mail goes: the server, a pause, a test, and the addresses that take none.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class MailModel(Site site, MailServer server, MailOptions options, PauseMail pause, ResumeMail resume, SendTestMail test, ClearAddress clear, CorrectAddress correct) : PageModel
{
    public sealed record Refused(RefusedAddress Mark, int PersonId, int Held);

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    public MailServer Server => server;

    public MailOptions Options => options;

    public MailPause? Pause { get; private set; }

    public IReadOnlyList<Refused> Addresses { get; private set; } = [];

    public OfficeBook Book { get; private set; } = null!;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Which of the forms the errors belong to: "pause", "resume", "clear-7", "correct-7".</summary>
    public string Tried { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostPauseAsync(CancellationToken cancellationToken) =>
        DoAsync("pause", site.Words["Đã tạm dừng mọi thư.", "All mail is paused."], pause.ExecuteAsync(site.PersonId, Reason, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken) =>
        DoAsync("resume", site.Words["Thư lại được gửi đi.", "Mail goes again."], resume.ExecuteAsync(site.PersonId, Reason, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostTestAsync(CancellationToken cancellationToken) =>
        DoAsync("test", site.Words["Thư thử đang được gửi tới đồng chí; xem kết quả ở Thư đi.", "A test mail is on its way to you; see the outbox for what becomes of it."], test.ExecuteAsync(site.PersonId, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostClearAsync(int refused, CancellationToken cancellationToken) =>
        DoAsync($"clear-{refused}", site.Words["Đã bỏ đánh dấu; thư tạm giữ được gửi đi.", "The mark is taken away; what was held goes."], clear.ExecuteAsync(refused, site.PersonId, Reason, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCorrectAsync(int refused, CancellationToken cancellationToken) =>
        DoAsync($"correct-{refused}", site.Words["Đã sửa địa chỉ; thư tạm giữ được gửi tới địa chỉ mới.", "The address is corrected; what was held goes to it."],
            correct.ExecuteAsync(new(refused, site.PersonId, Address, Reason), cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(string what, string done, Task<Result> act, CancellationToken cancellationToken)
    {
        var result = await act;
        if (result.IsDone)
        {
            TempData["Flash"] = done;
            return RedirectToPage();
        }

        site.Db.Forget();
        await LoadAsync(cancellationToken);
        Tried = what;
        Errors = [.. result.Refusals.Select(refusal => new FormError(refusal.Field is null ? "" : $"{what}-{refusal.Field}", site.Words.Sentence(refusal)))];
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        Pause = await MailPauses.CurrentAsync(site.Db, cancellationToken);
        // A mark whose address nobody has any more is history.
        var marks = await site.Db.RefusedAddresses.AsNoTracking().Where(mark => mark.ClearedAt == null)
            .Join(site.Db.People, mark => mark.Address, person => person.Email, (mark, person) => new { mark, person.Id }).OrderBy(row => row.mark.RefusedAt).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var people = marks.Select(row => row.Id).ToList();
        var held = await site.Db.Notices.Where(notice => notice.State == NoticeState.Held && people.Contains(notice.RecipientId)).GroupBy(notice => notice.RecipientId)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        Addresses = [.. marks.Select(row => new Refused(row.mark, row.Id, held.GetValueOrDefault(row.Id)))];
    }
}
