using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport;
using PartyWorkflow.Workflows;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Web.Tests.EveryWay;

/// <summary>Target registrations and annual reports that the demonstration has left open, one after the other.</summary>
internal sealed class ReportWalker(ProgramUnderTest program, string title) : Walker(program)
{
    /// <summary>Secretaries of units whose registration, and whose report, is open on the day; the last one's report is under review, corrected once.</summary>
    private readonly Queue<string> _secretaries = new(["bc.hupt", "bc.huvd", title.StartsWith("Báo cáo", StringComparison.Ordinal) ? "ld.dukdn" : "ld.huyp"]);

    private DateOnly _until = new(2026, 3, 1);
    private string _secretary = "";
    private string _id = "";

    protected override string Page => $"/Obligations/{_id}";

    public override async Task<Place> BeginAsync()
    {
        _secretary = _secretaries.Dequeue();
        var secretary = await AsAsync(_secretary);
        await secretary.GetAsync("/Obligations?status=all");
        _id = Regex.Match(secretary.Body, $"/Tasks/([0-9a-f-]{{36}})\">{title}").Groups[1].Value;
        if (await StepAsync() != ProcessNames.OfStep(ReportProcesses.Prepare).Vi)
        {
            return new Place(ReportProcesses.Review(0), IsCorrection: true);
        }

        // What is overdue could not be withdrawn (R19).
        await ExtendAsync(await AsAsync("truongban"));
        return new Place(ReportProcesses.Prepare);
    }

    public override async Task TakeAsync(Place at, Outcome outcome)
    {
        var visitor = await AsAsync(outcome.Of == Party.Unit ? _secretary : OfBoard(outcome));
        switch (outcome.Code)
        {
            case Outcomes.Submit:
                await visitor.GetAsync($"/Tasks/{_id}/Form");
                await visitor.PostAsync($"/Tasks/{_id}/Form?handler=Submit", await FilledAsync(visitor.Fields()));
                break;
            case Outcomes.Withdraw or Outcomes.WithdrawCorrection:
                await ActAsync(visitor, "Withdraw", []);
                break;
            case Outcomes.Extend:
                await ExtendAsync(visitor);
                break;
            case Outcomes.Waive:
                await ActAsync(visitor, "Waive", new() { ["Reason"] = "Đơn vị giải thể" });
                break;
            case Outcomes.Approve or Outcomes.Return:
                await visitor.GetAsync($"/Review/{_id}");
                var fields = visitor.Fields();
                fields["Reason"] = "Có lý do.";
                await visitor.PostAsync($"/Review/{_id}?handler={(outcome.Code == Outcomes.Approve ? "Approve" : "Return")}", fields);
                break;
            default:
                throw new ArgumentException($"Nobody knows how {outcome.Code} is taken on the pages.", nameof(outcome));
        }
    }

    private Task ExtendAsync(Visitor leader)
    {
        _until = _until.AddDays(1);
        return ActAsync(leader, "Extend", new() { ["Until"] = _until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["Reason"] = "Mưa lũ" });
    }

    private async Task ActAsync(Visitor visitor, string handler, Dictionary<string, string> fields)
    {
        await visitor.GetAsync(Page);
        Assert.Contains($"handler={handler}", visitor.Body, StringComparison.Ordinal);
        await visitor.PostAsync($"{Page}?handler={handler}", fields);
    }

    /// <summary>Figures that agree with what the unit reported before, which the program's own database knows.</summary>
    private async Task<Dictionary<string, string>> FilledAsync(Dictionary<string, string> fields)
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddStorage(StoreConnection.SqliteFile(Path.Combine(Program.Folder, "var", "partyworkflow.db"))).AddWorkflows().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var obligation = await scope.ServiceProvider.GetRequiredService<PartyWorkflowDbContext>().Obligations.AsNoTracking().SingleAsync(row => row.Id == Guid.Parse(_id));
        var form = await scope.ServiceProvider.GetRequiredService<FormDesk>().FormOfAsync(obligation, CancellationToken.None);
        var report = GeneratedReport.For(form.Template, 7, form.Context);
        foreach (var (code, text) in report.Figures)
        {
            (fields[$"Figures[{code}]"], fields[$"Explanations[{code}]"]) = (text, "Số liệu đã đối chiếu.");
        }

        foreach (var (code, text) in report.Narratives)
        {
            fields[$"Narratives[{code}]"] = text;
        }

        return fields;
    }
}
