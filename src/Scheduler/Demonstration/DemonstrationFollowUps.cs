using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Scheduler.Outbox;
using PartyWorkflow.Scheduler.Planning;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Scheduler.Demonstration;

/// <summary>
/// The province's difficulties (data/difficulties.csv) in every state, two inspections and a duty, played through the use cases up to now. The file
/// tells how things stood on one day; its dates are moved by days, so that they stand like that today.
/// </summary>
public sealed class DemonstrationFollowUps(IServiceProvider services, RehearsalClock clock, DemonstrationData data)
{
    private static readonly DateOnly AsOf = new(2025, 5, 27);

    private readonly List<(DateTimeOffset At, Func<IServiceProvider, OfficeBook, Task> Do)> _acts = [];
    private readonly Dictionary<string, Guid> _ids = [];

    /// <summary>When the first of it happens, on <paramref name="now"/>'s date.</summary>
    public static DateTimeOffset StartFor(DateTimeOffset now) => OfficeZone.LocalMidnight(OfficeZone.LocalDate(now).AddDays(-150));

    public async Task PlayAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var days = OfficeZone.LocalDate(now).DayNumber - AsOf.DayNumber;
        foreach (var row in data.Difficulties)
        {
            Tell(row, days);
        }

        TellInspections(OfficeZone.LocalDate(now));
        TellDuty(OfficeZone.LocalDate(now));
        foreach (var (at, act) in _acts.Where(act => act.At < now).OrderBy(act => act.At))
        {
            await CatchUpAsync(at, cancellationToken);
            clock.MoveTo(at);
            await InScopeAsync(act);
        }

        await CatchUpAsync(now, cancellationToken);
    }

    private void Tell(IReadOnlyDictionary<string, string> row, int days)
    {
        var (code, unit, status) = (row["code"], row["raised_by_unit"], row["status_as_of_2025_05_27"]);
        var raised = Date(row["raised_on"]).AddDays(days);
        var due = Date(row["due_on"]).AddDays(days);
        Add(At(raised, 9, 20), async (scope, book) =>
        {
            var done = await scope.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(UnitId(book, unit), SecretaryOf(book, unit), row["title_vi"], row["enterprise_code"].Length > 0 ? $"Doanh nghiệp {row["enterprise_code"]}." : "", SeverityOf(row["severity"])), default);
            _ids[code] = done.Required.Id;
        });
        if (status == "NEW")
        {
            return;
        }

        var lead = row["lead_unit"];
        Step(code, At(raised.AddDays(2), 10, 0), Outcomes.Assign, book => Staff(book, unit), (request, book) => request with { LeadUnitId = LeadId(book, lead), DueBefore = due });
        if (status is not ("RESOLVED" or "CLOSED" or "REOPENED"))
        {
            return;
        }

        var answered = due.AddDays(-3) < AsOf.AddDays(days - 4) ? due.AddDays(-3) : AsOf.AddDays(days - 4);
        Step(code, At(answered, 14, 0), Outcomes.Answer, book => lead == "BTCTU" ? Staff(book, unit) : SecretaryOf(book, lead), (request, _) => request with { Text = row["resolution_note"].Length > 0 ? row["resolution_note"] : "Đã xử lý." });
        if (status == "CLOSED")
        {
            Step(code, At(answered.AddDays(2), 9, 0), Outcomes.ConfirmForUnit, book => Staff(book, unit), (request, _) => request with { Reason = "Đơn vị xác nhận bằng văn bản." });
        }
        else if (status == "REOPENED")
        {
            Step(code, At(answered.AddDays(2), 9, 0), Outcomes.Reopen, book => SecretaryOf(book, unit), (request, _) => request with { Reason = "Chưa thực hiện như đã trả lời." });
        }
    }

    private void TellInspections(DateOnly today)
    {
        Plan("KT-1", "HU-BL", "Kiểm tra việc thành lập tổ chức đảng tại doanh nghiệp", today.AddDays(-60), today.AddDays(-45));
        Step("KT-1", At(today.AddDays(-44), 16, 0), Outcomes.CarryOut, book => Staff(book, "HU-BL"), (request, _) => request with
        {
            Text = "Đơn vị đã triển khai kế hoạch; còn hai tồn tại.",
            Findings = "Chưa rà soát đủ doanh nghiệp có từ 3 đảng viên\nHai chi bộ sinh hoạt không định kỳ",
        });
        Step("KT-1", At(today.AddDays(-42), 9, 0), Outcomes.Send, book => Staff(book, "HU-BL"), (request, _) => request);
        Step("KT-1", At(today.AddDays(-40), 9, 0), Outcomes.Accept, book => SecretaryOf(book, "HU-BL"), (request, _) => request);
        Plan("KT-2", "HU-YP", "Giám sát công tác phát triển đảng viên trong doanh nghiệp", today.AddDays(-6), today.AddDays(12));
    }

    private void Plan(string key, string unit, string topic, DateOnly on, DateOnly plannedFor) => Add(At(on, 10, 30), async (scope, book) =>
    {
        var done = await scope.GetRequiredService<PlanInspection>().ExecuteAsync(new(UnitId(book, unit), Staff(book, unit), topic, "", plannedFor), default);
        _ids[key] = done.Required.Id;
    });

    /// <summary>The newest approved targets of the city, and the agency that helps with them.</summary>
    private void TellDuty(DateOnly today) => Add(At(today.AddDays(-10), 15, 0), async (scope, book) =>
    {
        var unit = UnitId(book, "TWU-LG");
        var db = scope.GetRequiredService<PartyWorkflowDbContext>();
        var targets = await db.Obligations.AsNoTracking().Where(row => row.UnitId == unit && row.CycleCode == PlanCycles.Targets && row.State == ObligationState.Approved).OrderByDescending(row => row.Year).FirstOrDefaultAsync();
        if (targets is not null)
        {
            await scope.GetRequiredService<GiveDuty>().ExecuteAsync(new(targets.Id, SecretaryOf(book, "TWU-LG"), UnitId(book, "SKHDT"), "Cung cấp danh sách doanh nghiệp mới thành lập trên địa bàn", "", today.AddDays(20)), default);
        }
    });

    private void Step(string key, DateTimeOffset at, string outcome, Func<OfficeBook, int> by, Func<TakeStep.Request, OfficeBook, TakeStep.Request> fill) => Add(at, async (scope, book) =>
    {
        var done = await scope.GetRequiredService<TakeStep>().ExecuteAsync(fill(new TakeStep.Request(_ids[key], by(book), outcome), book), default);
        if (!done.IsDone)
        {
            throw new InvalidOperationException($"The demonstration's {outcome} of {key} was refused: {string.Join("; ", done.Refusals)}");
        }
    });

    private void Add(DateTimeOffset at, Func<IServiceProvider, OfficeBook, Task> act) => _acts.Add((at, act));

    /// <summary>What the jobs do between two acts.</summary>
    private async Task CatchUpAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            DateTimeOffset? next = null;
            await InScopeAsync(async (scope, book) =>
            {
                var first = await scope.GetRequiredService<PartyWorkflowDbContext>().FollowUps.MinAsync(row => row.NextActionAt, cancellationToken);
                next = first is null ? null : book.Calendar.NextSendingInstant(first.Value > clock.GetUtcNow() ? first.Value : clock.GetUtcNow());
            });
            if (next is not { } at || at > until)
            {
                return;
            }

            clock.MoveTo(at);
            await InScopeAsync(async (scope, _) =>
            {
                await scope.GetRequiredService<PlanFollowUps>().ExecuteAsync(at, cancellationToken);
                await scope.GetRequiredService<DeliverNotices>().ExecuteAsync(cancellationToken);
            });
        }
    }

    private async Task InScopeAsync(Func<IServiceProvider, OfficeBook, Task> act)
    {
        await using var scope = services.CreateAsyncScope();
        var book = await scope.ServiceProvider.GetRequiredService<OfficeBookCache>().GetAsync(scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>(), default);
        await act(scope.ServiceProvider, book);
    }

    private static int UnitId(OfficeBook book, string code) => book.FindUnit(code)!.Id;

    private static int LeadId(OfficeBook book, string code) => code == "BTCTU" ? 0 : UnitId(book, code);

    /// <summary>The first who holds a role for the unit or agency and may sign.</summary>
    private static int SecretaryOf(OfficeBook book, string code) =>
        book.People.Where(person => person.IsActive && person.Roles.Any(held => held.UnitId == UnitId(book, code) && held.Role is Domain.People.Role.UnitSecretary or Domain.People.Role.AgencyOfficer)).Min(person => person.Id);

    private static int Staff(OfficeBook book, string unit) => book.Recipients.OfBoard(Domain.People.Role.BoardStaff, UnitId(book, unit), AsOf)[0].Id;

    private static Severity SeverityOf(string text) => Enum.Parse<Severity>(text, ignoreCase: true);

    private static DateTimeOffset At(DateOnly date, int hour, int minute) => OfficeZone.At(date, new TimeOnly(hour, minute));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
