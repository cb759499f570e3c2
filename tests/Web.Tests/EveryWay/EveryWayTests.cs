using PartyWorkflow.TestSupport;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.Tests.EveryWay;

/// <summary>Every process, walked on the pages of the built program by its real roles: each outcome of each step, and so each end that it has.</summary>
public sealed class EveryWayTests(EveryWayTests.Running running) : IClassFixture<EveryWayTests.Running>
{
    public sealed class Running : IAsyncLifetime
    {
        public ProgramUnderTest Program { get; private set; } = null!;

        /// <summary>On this day registrations are open and annual reports overdue.</summary>
        public async Task InitializeAsync() => Program = await ProgramUnderTest.StartAsync("2026-02-03T09:00:00+07:00");

        public async Task DisposeAsync() => await Program.DisposeAsync();
    }

    public static TheoryData<string> Processes => [.. ProcessCatalogue.Current.Select(definition => definition.Code)];

    [Theory]
    [MemberData(nameof(Processes))]
    public async Task EveryWay_OfEveryProcess_IsTakenOnThePages(string code)
    {
        const int MostMatters = 8;
        var ways = new Ways(ProcessCatalogue.Current.Single(definition => definition.Code == code));
        using var walker = WalkerFor(code);
        for (var matter = 0; matter < MostMatters && ways.Left.Any(); matter++)
        {
            var at = await walker.BeginAsync();
            while (ways.Next(at) is { } outcome)
            {
                await walker.TakeAsync(at, outcome);
                var from = at;
                at = ways.Take(at, outcome);
                Assert.Equal($"{from.Step}>{outcome.Code}: {ProcessNames.OfStep(at.Step).Vi}", $"{from.Step}>{outcome.Code}: {await walker.StepAsync()}");
            }
        }

        Assert.Equal([], ways.Left);
    }

    private Walker WalkerFor(string code) => code switch
    {
        ReportProcesses.TargetRegistration => new ReportWalker(running.Program, "Đăng ký chỉ tiêu năm 2026"),
        ReportProcesses.PeriodicReport => new ReportWalker(running.Program, "Báo cáo năm 2025"),
        _ => new FollowUpWalker(running.Program, code),
    };
}
