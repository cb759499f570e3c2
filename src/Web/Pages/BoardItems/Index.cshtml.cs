using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Web.Pages.BoardItems;

/// <summary>What only the board or an administrator can put right.</summary>
public sealed class IndexModel(Site site) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<BoardItem> Items { get; private set; } = null!;

    public OfficeBook Book { get; private set; } = null!;

    public bool IsAdministrator { get; private set; }

    /// <summary>An administrator alone does not: links would lead nowhere.</summary>
    public bool SeesObligations { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await IsForMeAsync(cancellationToken))
        {
            return Forbid();
        }

        Book = await site.BookAsync(cancellationToken);
        Items = await site.Db.BoardItems.AsNoTracking().Where(item => item.ResolvedAt == null).OrderBy(item => item.RaisedAt).ThenBy(item => item.Id).ToPageAsync(P, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostResolveAsync(long item, CancellationToken cancellationToken)
    {
        if (!await IsForMeAsync(cancellationToken))
        {
            return Forbid();
        }

        if (await site.Db.BoardItems.SingleOrDefaultAsync(row => row.Id == item, cancellationToken) is not { } found || !IsDoneByMe(found.Kind))
        {
            return NotFound();
        }

        found.Resolve(site.Clock.Now, site.PersonId);
        site.Db.AppendAudit(AuditEntry.Of("BoardItemResolved", $"item:{found.Key}", site.Clock.Now, site.PersonId));
        await site.Db.SaveChangesAsync(cancellationToken);
        TempData["Flash"] = site.Words["Đã đánh dấu xong.", "Marked as done."];
        return RedirectToPage();
    }

    /// <summary>
    /// The others end with their cause: somebody is there, the year is declared complete, the obligation gets a unit, the address is corrected or cleared, mail goes again,
    /// the mails are read. That our mail is taken again, an administrator says.
    /// </summary>
    public bool IsDoneByMe(BoardItemKind kind) =>
        kind is BoardItemKind.RuntimeDiffered or BoardItemKind.MailFailed
        || (kind == BoardItemKind.SenderRefused && IsAdministrator);

    public string Describe(BoardItem item)
    {
        var unit = item.UnitId is { } id ? site.Name(Book.Unit(id)) : "";
        return item.Kind switch
        {
            BoardItemKind.UnitWithoutRecipient => site.Words[$"{unit} không có ai nhận thư nhắc. Thêm bí thư hoặc người lập biểu.", $"Nobody at {unit} gets reminders. Add a secretary or preparer."],
            BoardItemKind.ObligationWithoutUnit => site.Words[$"{unit} đã kết thúc và không có đơn vị kế thừa. Miễn nộp hoặc giao đơn vị khác.", $"{unit} has ended without a successor. Waive or reassign."],
            BoardItemKind.FollowUpWithoutUnit => site.Words[$"{unit} đã kết thúc và không có đơn vị kế thừa; việc đang chờ đơn vị này do Ban xử lý.", $"{unit} has ended without a successor; what waits for it is the board's to do."],
            BoardItemKind.RoleWithoutRecipient => site.Words[$"Không có ai giữ vai trò {item.Detail} để nhận báo cáo vượt cấp.", $"Nobody holds the role {item.Detail} to receive escalations."],
            BoardItemKind.YearWithoutHolidays => Describe(IncompleteYear.Of(item)),
            BoardItemKind.RuntimeDiffered => site.Words[$"Bộ máy Elsa lệch với hồ sơ: {item.Detail}. Chương trình tự sửa; nếu lặp lại, báo người vận hành.", $"Elsa differs from the records: {item.Detail}. It is put right by itself; if this comes again, tell the operator."],
            BoardItemKind.AddressRefused => site.Words[$"Máy chủ thư từ chối địa chỉ của {PersonOf(item)}; thư tới địa chỉ này được giữ lại. Quản trị sửa hoặc xác nhận địa chỉ ở mục Thư. Trả lời của máy chủ: {item.Detail}", $"The mail server refused the address of {PersonOf(item)}; mails to it are held. An administrator corrects or confirms it under Mail. The server said: {item.Detail}"],
            BoardItemKind.MailFailed => site.Words[$"Một thư không gửi được. Quản trị gửi lại hoặc hủy ở mục Thư đi. {item.Detail}", $"A mail could not be sent. An administrator sends it again or cancels it in the outbox. {item.Detail}"],
            BoardItemKind.SenderRefused => site.Words.SenderTrouble(SenderTrouble.CauseOf(item), item.Detail),
            BoardItemKind.MailToRead => site.Words["Có thư đến chưa ai xử lý. Quản trị đọc ở mục Thư đến.", "Mails arrived that nobody has dealt with. An administrator reads them under Incoming mail."],
            BoardItemKind.MailDelayed => site.Words[$"Thư đến hạn chờ gửi quá một giờ làm việc, cũ nhất từ {item.Detail}. Xem mục Thư.", $"Due mail has waited for more than an hour of sending time, the oldest since {item.Detail}. See Mail."],
        };
    }

    private string Describe(IncompleteYear incomplete) => incomplete.First is { } first
        ? site.Words[$"Chưa xác nhận đủ ngày nghỉ năm {incomplete.Year}, mà đã có hạn hoặc mốc nhắc rơi vào năm đó, sớm nhất {site.Words.Date(first)}. Nhập và xác nhận ở mục Lịch.",
            $"The holidays of {incomplete.Year} are not declared complete, and deadlines or reminders fall into it, the first on {site.Words.Date(first)}. Enter and declare them under Calendar."]
        : site.Words[$"Chưa xác nhận đủ ngày nghỉ năm {incomplete.Year}. Nhập và xác nhận ở mục Lịch.",
            $"The holidays of {incomplete.Year} are not declared complete. Enter and declare them under Calendar."];

    private string PersonOf(BoardItem item) =>
        int.TryParse(item.Key.Split(':')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Book.FindPerson(id) is { } person ? person.Name : "";

    private async Task<bool> IsForMeAsync(CancellationToken cancellationToken)
    {
        var viewer = await site.User.ViewerAsync(cancellationToken);
        (SeesObligations, IsAdministrator) = (viewer.SeesAllUnits, viewer.Roles.Contains(Role.Administrator));
        return viewer.IsBoard || IsAdministrator;
    }
}
