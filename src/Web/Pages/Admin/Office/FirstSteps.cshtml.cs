using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Installation;

namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>
/// What the office still lacks before its first obligation opens, each with the page on which it is done, and the date on which it
/// opens.
/// </summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class FirstStepsModel(Site site, ReadFirstSteps read, SiteOptions options, MailOptions mail,
    IWebHostEnvironment environment) : PageModel
{
    /// <summary>So many units are named on the page; the rest are counted.</summary>
    private const int MostNamed = 12;

    public FirstSteps Steps { get; private set; } = null!;

    public Uri BaseUrl => options.BaseUrl;

    public bool IsAddressFit => AddressFits(options, environment);

    public bool IsSmtp => mail.Transport == MailTransportKind.Smtp;

    public DateOnly Today => site.Clock.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Steps = await read.ExecuteAsync(cancellationToken);

    public (IReadOnlyList<ReportingUnit> Named, int Others) Some(IReadOnlyList<ReportingUnit> units) =>
        ([.. units.Take(MostNamed)], Math.Max(0, units.Count - MostNamed));

    /// <summary>People reach the site under it from their own machines; to try the program out any address will do.</summary>
    internal static bool AddressFits(SiteOptions options, IWebHostEnvironment environment) =>
        environment.IsDevelopment() || (options.BaseUrl.Scheme == Uri.UriSchemeHttps && !options.BaseUrl.IsLoopback);
}
