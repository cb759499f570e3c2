using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Notices;

/// <summary>What the signed-in person was told by mail, and whether it was sent.</summary>
public sealed class MineModel(Site site) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Notice> Rows { get; private set; } = [];

    public NoticeMatters Matters { get; private set; } = null!;

    public int Total { get; private set; }

    public string Address { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = site.PersonId;
        Address = (await site.BookAsync(cancellationToken)).Person(me).Email;
        var mine = site.Db.Notices.AsNoTracking().Where(notice => notice.RecipientId == me);
        Total = await mine.CountAsync(cancellationToken);
        P = Math.Clamp(P, 1, Math.Max(1, (Total + PageSize - 1) / PageSize));
        Rows = await mine.OrderByDescending(notice => notice.Id).Skip((P - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        Matters = await NoticeMatters.ReadAsync(site, Rows, await site.ObligationsAsync(cancellationToken), await site.FollowUpsAsync(cancellationToken), cancellationToken);
    }
}
