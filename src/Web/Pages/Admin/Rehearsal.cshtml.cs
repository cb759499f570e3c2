using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Demonstration;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>Plays a scenario in a database of its own and shows every event; the demonstration year when none is given.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class RehearsalModel(Site site) : PageModel
{
    private const int MaxScenario = 2 * 1024 * 1024;
    private const int MaxShown = 2000;

    /// <summary>One at a time: a rehearsal keeps a processor busy for seconds.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    [BindProperty]
    public string? Scenario { get; set; }

    /// <summary>The first of what happened, by month; mails are only counted.</summary>
    public IReadOnlyList<IGrouping<DateOnly, RehearsalEvent>> Months { get; private set; } = [];

    public IReadOnlyList<(string Type, int Count)> Counts { get; private set; } = [];

    public int Shown { get; private set; }

    public int Happened { get; private set; }

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (await RunAsync(file, cancellationToken) is { } told)
        {
            Show(told);
        }

        return Page();
    }

    /// <summary>Every event as a file in the format of a rehearsal: one JSON object a line.</summary>
    public async Task<IActionResult> OnPostEventsAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (await RunAsync(file, cancellationToken) is not { } told)
        {
            return Page();
        }

        var lines = new StringBuilder();
        foreach (var happened in told)
        {
            lines.Append(happened.ToJson()).Append('\n');
        }

        return File(Encoding.UTF8.GetBytes(lines.ToString()), "application/x-ndjson", "rehearsal-events.jsonl");
    }

    /// <summary>Null: it could not be played, and <see cref="Errors"/> says why.</summary>
    private async Task<IReadOnlyList<RehearsalEvent>?> RunAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await OneAtATime.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            Errors = [new FormError("", site.Words["Đang có một cuộc diễn tập khác; thử lại sau ít giây.", "Another rehearsal is running; try again in some seconds."])];
            return null;
        }

        try
        {
            return await PlayAsync(file, cancellationToken);
        }
        catch (ScenarioException fault)
        {
            Errors = [new FormError("Scenario", site.Words.Sentence(fault))];
            return null;
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<IReadOnlyList<RehearsalEvent>> PlayAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is { Length: > MaxScenario } || Scenario is { Length: > MaxScenario })
        {
            throw new ScenarioException("scenario", "is larger than 2 MB");
        }

        if (file is not null)
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            // What the page shows again, to be corrected there.
            Scenario = await reader.ReadToEndAsync(cancellationToken);
            ModelState.Remove(nameof(Scenario));
        }

        await using var host = string.IsNullOrWhiteSpace(Scenario)
            ? await RehearsalHost.OpenAsync(DemonstrationYear.For(site.Clock.Now), new NullTransportFactory(), (_, db, token) => DemonstrationOffice.WriteAsync(new DemonstrationData(site.Clock.Today), db, site.Clock, token), cancellationToken)
            : await RehearsalHost.OpenAsync(ScenarioReader.Read(Scenario), new NullTransportFactory(), cancellationToken);
        return await host.PlayAsync(null, cancellationToken);
    }

    private void Show(IReadOnlyList<RehearsalEvent> told)
    {
        Counts = [.. told.GroupBy(happened => happened.Type).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        var listed = told.Where(happened => happened.Type != "mail").ToList();
        (Happened, Shown) = (listed.Count, Math.Min(listed.Count, MaxShown));
        Months = [.. listed.Take(MaxShown).GroupBy(happened => Month(happened.At))];
    }

    private static DateOnly Month(DateTimeOffset at)
    {
        var date = OfficeZone.LocalDate(at);
        return new DateOnly(date.Year, date.Month, 1);
    }
}
