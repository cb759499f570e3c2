using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Holidays and make-up days of each year (R4), whether the year is declared complete, and the cycles as they are set.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class CalendarModel(Site site, DeclareYear declare) : PageModel
{
    /// <summary>A date of the year as it stands: entered, fixed, or both.</summary>
    public sealed record Line(DateOnly Date, EnteredDay? Entered, string? FixedName);

    public sealed record Declared(string Announcement, DateTimeOffset At, string By, DateTimeOffset? TakenBackAt, string TakenBackBy);

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public string? Announcement { get; set; }

    public IReadOnlyList<Line> Days { get; private set; } = [];

    public IReadOnlyList<EnteredFixedDate> FixedDates { get; private set; } = [];

    /// <summary>Newest first; the one in force, if any, and those that were taken back.</summary>
    public IReadOnlyList<Declared> Declarations { get; private set; } = [];

    public IReadOnlyList<Cycle> Cycles { get; private set; } = [];

    public Declared? InForce => Declarations.FirstOrDefault(declared => declared.TakenBackAt is null);

    /// <summary>Days of the year came with the program, and nobody has checked them yet.</summary>
    public bool HasExamples => InForce is null && KnownHolidays.Years.Contains(Year) && Days.Any(line => line.Entered is not null);

    public int ThisYear => site.Clock.Today.Year;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await declare.CompleteAsync(Year, Announcement, site.PersonId, cancellationToken), site.Words["Đã xác nhận nhập đủ ngày nghỉ của năm.", "The year is declared complete."], cancellationToken);

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await declare.TakeBackAsync(Year, site.PersonId, cancellationToken), site.Words["Đã rút xác nhận.", "The declaration is taken back."], cancellationToken);

    private async Task<IActionResult> AnswerAsync(Result done, string flash, CancellationToken cancellationToken)
    {
        if (!done.IsDone)
        {
            Errors = [.. done.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
            await LoadAsync(cancellationToken);
            return Page();
        }

        TempData["Flash"] = flash;
        return RedirectToPage(new { year = Year });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Year = Year is >= CalendarChecks.FirstYear and <= CalendarChecks.LastYear ? Year : site.Clock.Today.Year;
        var book = await site.BookAsync(cancellationToken);
        Cycles = [.. book.Cycles.Select(rules => rules.Cycle).OrderBy(cycle => cycle.Cutoff)];
        var entries = await ChangeCalendar.EntriesAsync(site.Db, cancellationToken);
        FixedDates = [.. entries.Fixed.OrderBy(row => (row.Month, row.Day, row.FromYear))];
        Days = [.. from date in Enumerable.Range(0, DateTime.IsLeapYear(Year) ? 366 : 365).Select(new DateOnly(Year, 1, 1).AddDays)
                   let entered = entries.DayOn(date)
                   let name = FixedDates.FirstOrDefault(row => FixedHoliday.On(row.Day, row.Month, row.NameVi, row.FromYear, row.ToYear).CountsOn(date))?.NameVi
                   where entered is not null || name is not null
                   select new Line(date, entered, name)];
        var declared = await site.Db.YearDeclarations.AsNoTracking().Where(row => row.Year == Year).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        string Name(int? id) => id is { } known && book.FindPerson(known) is { } person ? person.Name : "";
        Declarations = [.. declared.Select(row => new Declared(row.Announcement, row.DeclaredAt, Name(row.DeclaredById), row.TakenBackAt, Name(row.TakenBackById)))];
    }

    /// <summary>How a fixed date is named in an address: "24-11-2027".</summary>
    public static string KeyOf(EnteredFixedDate row) => string.Create(CultureInfo.InvariantCulture, $"{row.Day}-{row.Month}-{row.FromYear}");
}
