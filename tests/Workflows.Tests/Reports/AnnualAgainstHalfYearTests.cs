using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Reviews;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>data/indicators.csv: "annual >= half-year". What is counted from the start of the year can't be less at its end than the approved half-year report says.</summary>
public sealed class AnnualAgainstHalfYearTests
{
    [Fact]
    public async Task EachCumulativeFigure_BelowTheApprovedHalfYear_IsRefused()
    {
        await using var office = await Office.OpenAsync();
        var (halfYear, half) = await SubmitHalfYearAsync(office);
        await office.DoAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(halfYear, office.People["cv"]), default));
        var annual = await office.OpenReportAsync(Cycle(PlanCycles.Annual));
        var form = await FormOfAsync(office, annual);
        var cumulative = form.Template.Figures.Where(figure => figure.Rules.Any(rule => rule.Kind == RuleKind.AtLeastHalfYear) && half.Value(figure.Code) > 0).Select(figure => figure.Code).ToList();

        Assert.True(cumulative.Count >= 4, "the half-year report has hardly any cumulative figure: the test proves nothing");
        foreach (var code in cumulative)
        {
            var answer = await SubmitAsync(office, annual, With(form, code, half.Value(code)!.Value - 1));

            var refusal = Assert.Single(answer.Refusals, refusal => refusal.Code == CheckCodes.FigureBelowHalfYear);
            Assert.Equal($"figure:{code}", refusal.Field);
            Assert.Equal([code, half.Value(code)!.Value - 1, half.Value(code)!.Value], refusal.Args);
        }
    }

    [Fact]
    public async Task TheSameFigure_IsAccepted()
    {
        await using var office = await Office.OpenAsync();
        var (halfYear, half) = await SubmitHalfYearAsync(office);
        await office.DoAsync(services => services.GetRequiredService<ApproveReport>().ExecuteAsync(new(halfYear, office.People["cv"]), default));
        var annual = await office.OpenReportAsync(Cycle(PlanCycles.Annual));

        var answer = await SubmitAsync(office, annual, With(await FormOfAsync(office, annual), "TU_NEW", half.Value("TU_NEW")!.Value));

        Assert.DoesNotContain(answer.Refusals, refusal => refusal.Code == CheckCodes.FigureBelowHalfYear);
    }

    [Fact]
    public async Task AHalfYearReport_ThatIsNotApproved_IsNothingToBeHeldAgainst()
    {
        await using var office = await Office.OpenAsync();
        await SubmitHalfYearAsync(office);
        var annual = await office.OpenReportAsync(Cycle(PlanCycles.Annual));

        var answer = await SubmitAsync(office, annual, With(await FormOfAsync(office, annual), "TU_NEW", 0));

        Assert.DoesNotContain(answer.Refusals, refusal => refusal.Code == CheckCodes.FigureBelowHalfYear);
    }

    private static async Task<(Guid Id, ReportContent Content)> SubmitHalfYearAsync(Office office)
    {
        var id = await office.OpenReportAsync(Cycle(PlanCycles.HalfYear));
        var form = await FormOfAsync(office, id);
        var content = GeneratedReport.For(form.Template, 3, form.Context);
        Assert.Empty((await SubmitAsync(office, id, content)).Refusals);
        Assert.True(content.Value("TU_NEW") > 0);
        return (id, content);
    }

    /// <summary>A report that is right but for one figure.</summary>
    private static ReportContent With(ReportForm form, string code, decimal value)
    {
        var good = GeneratedReport.For(form.Template, 4, form.Context);
        return good with { Figures = new Dictionary<string, string>(good.Figures) { [code] = value.ToString(CultureInfo.InvariantCulture) } };
    }

    private static Task<ReportForm> FormOfAsync(Office office, Guid id) => office.DoAsync(async services =>
        await services.GetRequiredService<FormDesk>().FormOfAsync(await office.AskAsync(db => db.Obligations.AsNoTracking().SingleAsync(row => row.Id == id)), default));

    private static Task<Result> SubmitAsync(Office office, Guid id, ReportContent content) => office.DoAsync(async services =>
        new Result((await services.GetRequiredService<SubmitReport>().ExecuteAsync(new(id, office.People["bt"], content, office.Clock.GetUtcNow(), SendReceipt: false), default)).Refusals));

    private static Cycle Cycle(string code) => PlanCycles.Defaults.Single(cycle => cycle.Code == code);
}
