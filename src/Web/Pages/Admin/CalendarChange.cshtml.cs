using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>
/// R4: what a change of the calendar would move, shown before it is saved; then the confirmation, which saves what was shown over the calendar that it was worked
/// out over, or says that somebody was faster (I8). Every form of the calendar leads here first.
/// </summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class CalendarChangeModel(Site site, PreviewCalendar preview, ChangeCalendar change) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public CalendarInput Input { get; set; } = new();

    /// <summary>What was previewed, as the page holds it until it is confirmed. It is checked again like anything typed.</summary>
    [BindProperty]
    public string? Change { get; set; }

    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The form that the change came from, shown again for corrections; null: a button without one.</summary>
    public string? Form { get; private set; }

    public PreviewCalendar.Preview? Preview { get; private set; }

    /// <summary>Of an announcement: every line, read or refused.</summary>
    public IReadOnlyList<AnnouncementLine> Lines { get; private set; } = [];

    public CalendarChange Previewed { get; private set; } = new();

    public OfficeNames Names { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? fixedDate, CancellationToken cancellationToken)
    {
        if (await KnownAsync(fixedDate, cancellationToken) is not { } known)
        {
            return RedirectToPage("/Admin/Calendar", new { year = Year });
        }

        (Form, Input) = ("Fixed", CalendarInput.Of(known));
        await LoadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostDayAsync(CancellationToken cancellationToken) => ShowAsync("Day", Input.Day(site.Words), cancellationToken);

    public Task<IActionResult> OnPostFixedAsync(CancellationToken cancellationToken) => ShowAsync("Fixed", Input.Fixed(site.Words), cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(string? date, CancellationToken cancellationToken) => ShowAsync(null,
        TypedDate.Read(date) is { } day ? new CalendarChange { Removed = [day] } : null, cancellationToken);

    public async Task<IActionResult> OnPostRemoveFixedAsync(string? fixedDate, CancellationToken cancellationToken) => await ShowAsync(null,
        await KnownAsync(fixedDate, cancellationToken) is { } known ? new CalendarChange { FixedRemoved = [CalendarEntries.KeyOf(known)] } : null, cancellationToken);

    public async Task<IActionResult> OnPostTextAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            Input.Text = await UploadedText.ReadAsync(file, CalendarInput.LongestText, cancellationToken);
        }

        if (Input.Text?.Length > CalendarInput.LongestText || (file is not null && Input.Text is null))
        {
            Input.Errors = [new("Text", site.Words[
                $"Không đọc được tệp này. Chọn tệp CSV hoặc TXT mã UTF-8, hoặc dán nội dung vào ô; tối đa {CalendarInput.LongestText} ký tự.",
                $"This file can't be read. Choose a CSV or TXT file in UTF-8, or paste its text; at most {CalendarInput.LongestText} characters."])];
            return await ShowAsync("Text", null, cancellationToken);
        }

        Lines = AnnouncementReader.Read(Input.Text ?? "", ShownYear);
        var days = Lines.SelectMany(line => line.Days).ToList();
        Input.Errors = Lines.Count == 0
            ? [new("Text", site.Words["Dán nội dung thông báo hoặc chọn một tệp, mỗi dòng một ngày hoặc một khoảng ngày.", "Paste the announcement or choose a file, one day or range a line."])]
            : days.Count == 0 ? [new("Text", site.Words["Không dòng nào đọc được. Xem lý do ở từng dòng.", "No line could be read. See the reason beside each."])] : [];
        return await ShowAsync("Text", days.Count == 0 ? null : new CalendarChange { Days = days }, cancellationToken);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (Read(Change) is not { } confirmed)
        {
            return NotFound();
        }

        var saved = await change.ExecuteAsync(new(confirmed, Seen, site.PersonId), cancellationToken);
        if (!saved.IsDone)
        {
            return await ShowAsync(null, confirmed, cancellationToken, saved.Refusals);
        }

        TempData["Flash"] = site.Words["Đã lưu lịch; lịch nhắc của những việc đang chạy được tính lại.", "Saved; what is running is planned afresh."];
        return RedirectToPage("/Admin/Calendar", new { year = ShownYear });
    }

    /// <summary>The change as the confirming form carries it.</summary>
    public string Carried => JsonSerializer.Serialize(Previewed);

    private int ShownYear => Year is >= CalendarChecks.FirstYear and <= CalendarChecks.LastYear ? Year : site.Clock.Today.Year;

    /// <param name="asked">Null: it could not be read; the input's errors say why, and without a form there is nothing to say.</param>
    private async Task<IActionResult> ShowAsync(string? form, CalendarChange? asked, CancellationToken cancellationToken, IReadOnlyList<Refusal>? refusals = null)
    {
        Form = form;
        if (asked is null && form is null)
        {
            return NotFound();
        }

        await LoadAsync(cancellationToken);
        if (asked is not null)
        {
            var shown = await preview.ExecuteAsync(asked, cancellationToken);
            (Preview, Previewed) = (shown.Value, asked);
            Input.Errors = [.. (refusals ?? []).Concat(shown.Refusals).Select(refusal => new FormError(form is null ? "" : refusal.Field ?? "", site.Words.Sentence(refusal))).Distinct()];
        }

        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Year = ShownYear;
        Names = new OfficeNames(site, await site.BookAsync(cancellationToken));
    }

    /// <summary>"24-11-2027": day, month and first year.</summary>
    private async Task<EnteredFixedDate?> KnownAsync(string? text, CancellationToken cancellationToken)
    {
        var parts = (text ?? "").Split('-').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        return parts.Count == 3 ? (await ChangeCalendar.EntriesAsync(site.Db, cancellationToken)).FixedDate(new(parts[0], parts[1], parts[2])) : null;
    }

    private static CalendarChange? Read(string? json)
    {
        try
        {
            return JsonSerializer.Deserialize<CalendarChange>(json ?? "null") is { Days: not null, Removed: not null, Fixed: not null, FixedRemoved: not null } read
                && read.Days.All(day => day?.NameVi is not null) && read.Fixed.All(row => row?.NameVi is not null) && read.FixedRemoved.All(key => key is not null) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the moved dates are called.</summary>
    public sealed class OfficeNames(Site site, Persistence.Office.OfficeBook book)
    {
        public string Title(CalendarMove move) => move is { CycleCode: { } cycle, Year: { } year }
            ? site.Title(book, cycle, year)
            : site.Words["Việc theo dõi: khó khăn, kiểm tra, nhiệm vụ", "Follow-ups: difficulties, inspections, duties"];

        public string What(CalendarMove move) => move.Kind is { } kind
            ? move.To is { } role ? $"{site.Words.Notice(kind, move.Milestone)} ({site.Words.Role(role)})" : site.Words.Notice(kind, move.Milestone)
            : site.Words["Hạn duyệt (trước ngày)", "Review deadline (before)"];
    }
}
