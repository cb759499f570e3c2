using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Every notice: to whom, what became of it, and why. What it says of a report is not shown to administrators.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class OutboxModel(Site site) : PageModel
{
    public const int PageSize = 50;

    /// <summary>A name, an address, a Message-ID, or words of the last error.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Notice> Rows { get; private set; } = [];

    public IReadOnlyDictionary<NoticeState, int> Counts { get; private set; } = new Dictionary<NoticeState, int>();

    public int Total { get; private set; }

    public NoticeMatters Matters { get; private set; } = null!;

    public OfficeBook Book { get; private set; } = null!;

    public Person To(Notice notice) => Book.Person(notice.RecipientId);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        Counts = await site.Db.Notices.GroupBy(notice => notice.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var found = Filter(site.Db.Notices.AsNoTracking());
        Total = await found.CountAsync(cancellationToken);
        P = Math.Clamp(P, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await found.OrderByDescending(notice => notice.Id).Skip((P - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        Matters = await NoticeMatters.ReadAsync(site, Rows, site.Db.Obligations, site.Db.FollowUps, cancellationToken);
    }

    private IQueryable<Notice> Filter(IQueryable<Notice> notices)
    {
        if (Enum.TryParse<NoticeState>(State, out var state))
        {
            notices = notices.Where(notice => notice.State == state);
        }

        if (string.IsNullOrWhiteSpace(Q))
        {
            return notices;
        }

        var words = Q.Trim();
        var people = Book.People.Where(person => person.Name.Contains(words, StringComparison.CurrentCultureIgnoreCase) || person.Email.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(person => person.Id).ToList();
        var messageId = words.Trim('<', '>');
        return notices.Where(notice => people.Contains(notice.RecipientId) || notice.MessageId == messageId || (notice.LastError != null && notice.LastError.Contains(words)));
    }
}
