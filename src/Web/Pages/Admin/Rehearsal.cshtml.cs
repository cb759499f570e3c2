using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Demonstration;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Web.Display;
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

    public IReadOnlyList<RehearsalEvent> Events { get; private set; } = [];

    public IReadOnlyList<(string Type, int Count)> Counts { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await OneAtATime.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            Errors = [new FormError("", site.Words["Đang có một cuộc diễn tập khác; thử lại sau ít giây.", "Another rehearsal is running; try again in some seconds."])];
            return Page();
        }

        try
        {
            await PlayAsync(file, cancellationToken);
        }
        catch (ScenarioException fault)
        {
            Errors = [new FormError("Scenario", fault.Message)];
        }
        finally
        {
            OneAtATime.Release();
        }

        return Page();
    }

    private async Task PlayAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is { Length: > MaxScenario } || Scenario is { Length: > MaxScenario })
        {
            throw new ScenarioException("scenario", "is larger than 2 MB");
        }

        if (file is not null)
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            Scenario = await reader.ReadToEndAsync(cancellationToken);
        }

        await using var host = string.IsNullOrWhiteSpace(Scenario)
            ? await RehearsalHost.OpenAsync(DemonstrationYear.For(site.Clock.Now), new NullTransportFactory(), (_, db, token) => DemonstrationOffice.WriteAsync(new DemonstrationData(site.Clock.Today), db, token), cancellationToken)
            : await RehearsalHost.OpenAsync(ScenarioReader.Read(Scenario), new NullTransportFactory(), cancellationToken);
        var told = await host.PlayAsync(null, cancellationToken);
        Counts = [.. told.GroupBy(happened => happened.Type).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        Events = [.. told.Where(happened => happened.Type != "mail").Take(MaxShown)];
    }
}
