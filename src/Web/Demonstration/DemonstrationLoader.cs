using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Delivery;
using PartyWorkflow.Scheduler.Demonstration;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Web.WebHost;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Web.Demonstration;

/// <summary>
/// Loads the province into an empty database and plays its last eighteen months up to now, through the services of the jobs. Mails of the last
/// two months reach the pickup folder; older ones would only fill it.
/// </summary>
public sealed class DemonstrationLoader(SiteOptions options, SiteAddress address, MailOptions mail, TimeProvider time)
{
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var data = new DemonstrationData(OfficeZone.LocalDate(now));
        var scenario = DemonstrationYear.For(now);
        var clock = new RehearsalClock(scenario.Start);
        await using var services = RehearsalHost.ServicesFor(options.Store, clock, new RecentMails(new MailTransportFactory(mail, time), clock, now.AddDays(-60)), address);
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>();
            await DemonstrationOffice.WriteAsync(data, db, new OfficeClock(time), cancellationToken);
            await DemoAccounts.CreateAsync(data, db, new UpperInvariantLookupNormalizer(), cancellationToken);
        }

        await new RehearsalRun(services, clock, scenario).PlayWithoutTellingAsync(cancellationToken);
        var later = new RehearsalClock(DemonstrationFollowUps.StartFor(now));
        await using var again = RehearsalHost.ServicesFor(options.Store, later, new RecentMails(new MailTransportFactory(mail, time), later, now.AddDays(-14)), address);
        await new DemonstrationFollowUps(again, later, data).PlayAsync(now, cancellationToken);
        await using var after = services.CreateAsyncScope();
        await LeaveHalfADraftAsync(after.ServiceProvider, now, cancellationToken);
    }

    /// <summary>HU-PT has begun, and stopped half-way.</summary>
    private static async Task LeaveHalfADraftAsync(IServiceProvider services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<PartyWorkflowDbContext>();
        var unit = await db.Units.SingleAsync(row => row.Code == "HU-PT", cancellationToken);
        var obligation = await db.Obligations.AsNoTracking().Where(row => row.UnitId == unit.Id && row.State == ObligationState.Open).OrderBy(row => row.DueBefore).FirstOrDefaultAsync(cancellationToken);
        if (obligation is null)
        {
            return;
        }

        var form = await services.GetRequiredService<FormDesk>().FormOfAsync(obligation, cancellationToken);
        var whole = GeneratedReport.For(form.Template, unit.Id, form.Context);
        var half = new ReportContent(whole.Figures.Take(whole.Figures.Count / 2).ToDictionary(), whole.Narratives.Take(2).ToDictionary(), new Dictionary<string, string>());
        var secretary = await db.People.SingleAsync(row => row.Email == "bc.hupt@example.org", cancellationToken);
        var draft = Draft.Start(obligation.Id).On((await services.GetRequiredService<OfficeBookCache>().GetAsync(db, cancellationToken)).Forms.Find(form.Template.Code, form.Template.Version)!);
        draft.Save(half.ToJson(), secretary.Id, Guid.Empty, 0, now.AddDays(-2));
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed class RecentMails(IMailTransportFactory real, TimeProvider clock, DateTimeOffset since) : IMailTransportFactory
    {
        public int Connections => 1;

        public IMailTransport Open() => clock.GetUtcNow() >= since ? real.Open() : new NullTransport();
    }
}
