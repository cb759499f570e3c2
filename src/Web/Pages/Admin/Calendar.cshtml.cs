using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Holidays and make-up days of each year (R4), and the cycles as they are set.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class CalendarModel(Site site, ChangeCalendar change) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool IsExtraWorkingDay { get; set; }

    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public IReadOnlyList<Cycle> Cycles { get; private set; } = [];

    public bool IsComplete { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        var date = TypedDate.Read(Date);
        if (date is null)
        {
            Errors = [new FormError("Date", site.Words["Nhập ngày, ví dụ 1/1/2027.", "Enter a date, for example 1/1/2027."])];
        }
        else if (string.IsNullOrWhiteSpace(Name) || Name.Length > 200)
        {
            Errors = [new FormError("Name", site.Words["Nhập tên ngày nghỉ hoặc lý do làm bù.", "Enter the holiday's name or why it is worked."])];
        }

        if (Errors.Count > 0)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        await change.SetAsync(date!.Value, Name!.Trim(), IsExtraWorkingDay, site.PersonId, cancellationToken);
        TempData["Flash"] = site.Words["Đã lưu; lịch nhắc của các nghĩa vụ đang mở được tính lại.", "Saved; open obligations are planned afresh."];
        return RedirectToPage(new { year = date.Value.Year });
    }

    public async Task<IActionResult> OnPostRemoveAsync(string date, CancellationToken cancellationToken)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return NotFound();
        }

        await change.RemoveAsync(day, site.PersonId, cancellationToken);
        TempData["Flash"] = site.Words["Đã xóa; lịch nhắc được tính lại.", "Removed; open obligations are planned afresh."];
        return RedirectToPage(new { year = day.Year });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Year = Year is >= 2000 and <= 2100 ? Year : site.Clock.Today.Year;
        var book = await site.BookAsync(cancellationToken);
        IsComplete = book.CompleteYears.Contains(Year);
        Cycles = [.. book.Cycles.Select(rules => rules.Cycle).OrderBy(cycle => cycle.Cutoff)];
        var (first, last) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Days = await site.Db.CalendarDays.AsNoTracking().Where(day => day.Date >= first && day.Date <= last).OrderBy(day => day.Date).ToListAsync(cancellationToken);
    }
}
