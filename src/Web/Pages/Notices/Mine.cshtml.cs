using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Notices;

/// <summary>What the signed-in person was told by mail, and whether it was sent.</summary>
public sealed class MineModel(Site site) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<Notice> Rows { get; private set; } = null!;

    public NoticeMatters Matters { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var me = site.PersonId;
        Address = (await site.BookAsync(cancellationToken)).Person(me).Email;
        var mine = site.Db.Notices.AsNoTracking().Where(notice => notice.RecipientId == me);
        Rows = await mine.OrderByDescending(notice => notice.Id).ToPageAsync(P, cancellationToken);
        Matters = await NoticeMatters.ReadAsync(site, Rows.Rows, await site.ObligationsAsync(cancellationToken), await site.FollowUpsAsync(cancellationToken), cancellationToken);
    }
}
