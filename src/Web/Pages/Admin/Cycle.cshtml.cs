using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>The numbers of one cycle (R6 to R16): edited, previewed as dates of a year beside those in force, and saved as a new version.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class CycleModel(Site site, ChangeCycle change) : PageModel
{
    public sealed record Version(int Number, DateTimeOffset? At, string By, Cycle Cycle);

    public sealed record PreviewLine(string Milestone, DateOnly? Now, DateOnly? Then);

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty]
    public CycleInput Input { get; set; } = new();

    public Cycle InForce { get; private set; } = null!;

    public IReadOnlyList<Version> Versions { get; private set; } = [];

    public IReadOnlyList<PreviewLine> Preview { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Input = CycleInput.Of(InForce, Versions[0].Number);
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Read() is { } cycle)
        {
            var calendar = (await site.BookAsync(cancellationToken)).Calendar;
            var (now, then) = (Dates(new CycleRules(InForce, calendar)), Dates(new CycleRules(cycle, calendar)));
            Preview = [.. now.Keys.Union(then.Keys).Select(name => new PreviewLine(name, Find(now, name), Find(then, name))).OrderBy(line => line.Then ?? line.Now)];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Read() is not { } cycle)
        {
            return Page();
        }

        var saved = await change.ExecuteAsync(new(Input.Version, cycle, site.PersonId), cancellationToken);
        if (!saved.IsDone)
        {
            Errors = [.. saved.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
            return Page();
        }

        TempData["Flash"] = site.Words["Đã lưu phiên bản mới; lịch nhắc của các nghĩa vụ đang mở được tính lại.", "A new version was saved; open obligations are planned afresh."];
        return RedirectToPage(new { code = Code, year = Year });
    }

    private Cycle? Read()
    {
        var faults = Input.TryRead(InForce, out var cycle);
        Errors = [.. faults.Select(fault => new FormError(fault.Field ?? "", site.Words.Sentence(fault)))];
        return cycle;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Year = Year is >= 2000 and <= 2100 ? Year : site.Clock.Today.Year + 1;
        var book = await site.BookAsync(cancellationToken);
        var settings = await site.Db.Cycles.AsNoTracking().Where(setting => setting.Code == Code).OrderByDescending(setting => setting.Version).ToListAsync(cancellationToken);
        if (settings.Count == 0)
        {
            return false;
        }

        InForce = settings[0].Cycle;
        Versions = [.. settings.Select(setting => new Version(setting.Version, setting.ChangedAt, setting.ChangedById is { } id ? book.Person(id).Name : "", setting.Cycle))];
        return true;
    }

    private Dictionary<string, DateOnly> Dates(CycleRules rules)
    {
        var schedule = rules.Schedule(LadderKind.Cycle, rules.Cycle.DeadlineIn(Year), rules.Cycle.OpensOn(Year));
        var dates = schedule.ToTheUnit().Take(schedule.Reminders.Count + 2).ToDictionary(entry => site.Words.Notice(entry.Milestone.StartsWith("LATE", StringComparison.Ordinal) ? NoticeKind.Late : NoticeKind.Reminder, entry.Milestone), entry => entry.Date);
        foreach (var level in schedule.Escalations)
        {
            dates[$"{site.Words.Notice(NoticeKind.Escalation, level.Milestone)} ({site.Words.Role(level.To)})"] = level.Date;
        }

        return dates;
    }

    private static DateOnly? Find(Dictionary<string, DateOnly> dates, string name) => dates.TryGetValue(name, out var date) ? date : null;
}
