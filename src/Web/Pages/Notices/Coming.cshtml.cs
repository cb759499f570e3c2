using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Notices;

/// <summary>Who gets which mail on a day to come, if nobody acts before.</summary>
[Authorize(Policy = Policies.Board)]
public sealed class ComingModel(Site site, ComingNotices coming) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Date { get; set; }

    public DateOnly Day { get; private set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public PageOf<IGrouping<string, ComingNotices.Coming>> ByPerson { get; private set; } = null!;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public OfficeBook Book { get; private set; } = null!;

    public bool IsWorkingDay { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Book = await site.BookAsync(cancellationToken);
        Day = OfficeZone.LocalDate(Book.Calendar.NextSendingInstant(OfficeZone.LocalMidnight(site.Clock.Today.AddDays(1))));
        if (Date is not null && !TryRead())
        {
            Errors = [new FormError("Date", site.Words["Nhập một ngày từ hôm nay đến hết năm sau, ví dụ 25/5/2027.", "Enter a day from today to the end of next year, for example 25/5/2027."])];
        }

        IsWorkingDay = Book.Calendar.IsWorkingDay(Day);
        var found = await coming.OnAsync(Day, await site.ObligationsAsync(cancellationToken), cancellationToken);
        ByPerson = found.GroupBy(notice => notice.To.Email).OrderBy(mine => mine.First().To.Name, Words.Order).ToList().ToPage(P);
    }

    private bool TryRead()
    {
        if (TypedDate.Read(Date) is not { } date
            || date < site.Clock.Today || date.Year > site.Clock.Today.Year + 1)
        {
            return false;
        }

        Day = date;
        return true;
    }
}
