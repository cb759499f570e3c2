using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.FollowUps;
using PartyWorkflow.Workflows.UseCases.Notices;
using PartyWorkflow.Workflows.UseCases.Offices;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests;

/// <summary>What rights forbid changes nothing, and stands in the audit log with who tried it.</summary>
public sealed class ForbiddenAttemptTests
{
    [Theory]
    [InlineData("person", "person:")]
    [InlineData("unit", "unit:")]
    [InlineData("absence", "person:")]
    [InlineData("end-absence", "person:")]
    [InlineData("pause", "administration")]
    [InlineData("test-mail", "administration")]
    [InlineData("plan", "unit:")]
    [InlineData("raise", "unit:")]
    [InlineData("draft", "obligation:")]
    public async Task Attempt_IsRefused_AndAudited(string act, string subject)
    {
        await using var office = await Office.OpenAsync();
        var report = await office.OpenReportAsync(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear));
        var (supervisor, other) = (office.People["gs"], office.People["cv"]);
        var before = await office.AskAsync(db => db.Audit.CountAsync());

        var refused = await office.DoAsync(async services => new Result(await RefusalsAsync(services)));

        Assert.Equal("not_yours_to_do", Assert.Single(refused.Refusals).Code);
        var entry = await office.AskAsync(db => db.Audit.AsNoTracking().OrderByDescending(row => row.Sequence).FirstAsync());
        Assert.Equal(("Refused", supervisor), (entry.Action, entry.ActorId));
        Assert.StartsWith(subject, entry.Subject, StringComparison.Ordinal);
        Assert.Equal(before + 1, await office.AskAsync(db => db.Audit.CountAsync()));

        async Task<IReadOnlyList<Refusal>> RefusalsAsync(IServiceProvider services) => act switch
        {
            "person" => (await services.GetRequiredService<SavePerson>().ExecuteAsync(new(other, null, supervisor, "Tên", "a@x.vn", "vi", true, [], []), default)).Refusals,
            "unit" => (await services.GetRequiredService<SaveUnit>().ExecuteAsync(new(office.Unit, null, supervisor, null, null, null, "Tên", "Name", null, null, null), default)).Refusals,
            "absence" => (await services.GetRequiredService<EnterAbsence>().ExecuteAsync(new(other, supervisor, new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 2), supervisor), default)).Refusals,
            "end-absence" => (await services.GetRequiredService<EndAbsence>().ExecuteAsync(other, new DateOnly(2026, 6, 1), supervisor, default)).Refusals,
            "pause" => (await services.GetRequiredService<PauseMail>().ExecuteAsync(supervisor, "Bảo trì", default)).Refusals,
            "test-mail" => (await services.GetRequiredService<SendTestMail>().ExecuteAsync(supervisor, default)).Refusals,
            "plan" => (await services.GetRequiredService<PlanInspection>().ExecuteAsync(new(office.Unit, supervisor, "Chuyên đề", "Nội dung", new DateOnly(2026, 12, 1)), default)).Refusals,
            "raise" => (await services.GetRequiredService<RaiseDifficulty>().ExecuteAsync(new(office.Unit, supervisor, "Khó khăn", "Nội dung", Severity.Medium), default)).Refusals,
            "draft" => (await services.GetRequiredService<SaveDraft>().ExecuteAsync(new(report, supervisor, "{}", 0), default)).Refusals,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
    }
}
