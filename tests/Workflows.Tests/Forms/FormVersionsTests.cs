using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Persistence;
using PartyWorkflow.Workflows.Forms;
using PartyWorkflow.Workflows.Installation;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Submissions;
using Xunit;

namespace PartyWorkflow.Workflows.Tests.Forms;

/// <summary>Forms are data with versions (I10): installed once, made from one another, and kept by what is begun on them.</summary>
public sealed class FormVersionsTests
{
    private static readonly Cycle HalfYear = PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear);

    [Fact]
    public async Task Install_Twice_LeavesThreeForms_AsTheCatalogueHasThem()
    {
        await using var office = await Office.OpenAsync();

        await office.DoAsync(services => services.GetRequiredService<InstallOffice>().ExecuteAsync(default));
        await office.DoAsync(services => services.GetRequiredService<InstallOffice>().ExecuteAsync(default));

        var forms = await office.AskAsync(db => db.FormVersions.AsNoTracking().OrderBy(form => form.Code).ToListAsync());
        Assert.Equal(["ANNUAL/1", "HALF_YEAR/1", "TARGETS/1"], forms.Select(form => $"{form.Code}/{form.Version}"));
        var installed = PlanCatalogue.Forms();
        Assert.All(forms, form => Assert.Equivalent(installed.Single(plan => plan.Code == form.Code).Content, form.Content, strict: true));
    }

    [Fact]
    public async Task CycleKeptBeforeFormsWereData_HasThePlansForm()
    {
        await using var office = await Office.OpenAsync();

        await office.AskAsync(db => db.Database.ExecuteSqlRawAsync("""UPDATE "Cycles" SET "Cycle" = json_remove("Cycle", '$.FormCode')"""));

        var cycles = await office.AskAsync(db => db.Cycles.AsNoTracking().ToListAsync());
        Assert.All(cycles, setting => Assert.Equal(setting.Code, setting.Cycle.FormCode));
    }

    [Fact]
    public async Task CycleOfItsOwn_WithAFormMadeFromAnother_AsksForTheChosenLines()
    {
        await using var office = await Office.OpenAsync();

        var made = await DefineAsync(office, "qt", "QUARTER", ["PO_NEW", "PM_ADMITTED"], ["II"]);

        Assert.True(made.IsDone);
        var quarter = HalfYear with { Code = "QUY1", FormCode = made.Required };
        await office.AskAsync(db =>
        {
            db.Cycles.Add(CycleSetting.Of(quarter));
            return db.SaveChangesAsync();
        });
        var template = await TemplateAsync(office, await office.OpenReportAsync(quarter));
        Assert.Equal(["PO_NEW", "PM_ADMITTED"], template.Figures.Select(line => line.Code));
        Assert.Equal(("QUARTER", 1, "II"), (template.Code, template.Version, Assert.Single(template.Sections).Section.Code));
        Assert.Equal(1, await office.AskAsync(db => db.Audit.CountAsync(row => row.Action == "FormMade" && row.ActorId == office.People["qt"])));
    }

    [Theory]
    [InlineData("qt", "HALF_YEAR", "PO_NEW", "form_code_taken")]
    [InlineData("qt", "quý", "PO_NEW", "form_code_wrong")]
    [InlineData("qt", "QUARTER", "", "form_is_empty")]
    [InlineData("qt", "QUARTER", "PO_NEW,PO_COMMITTEE", "form_line_unknown")]
    [InlineData("bt", "QUARTER", "PO_NEW", "not_yours_to_do")]
    public async Task Define_WhatCantBe_IsRefusedAndLeavesNothing(string who, string code, string lines, string refusal)
    {
        await using var office = await Office.OpenAsync();

        var made = await DefineAsync(office, who, code, lines.Split(',', StringSplitOptions.RemoveEmptyEntries), []);

        Assert.Equal(refusal, Assert.Single(made.Refusals).Code);
        Assert.Equal(3, await office.AskAsync(db => db.FormVersions.CountAsync()));
    }

    [Fact]
    public async Task NewVersion_IsForReportsThatAreNotBegun()
    {
        await using var office = await Office.OpenAsync();
        var begun = await office.OpenReportAsync(HalfYear);
        var draft = new SaveDraft.Request(begun, office.People["nlb"], ReportContent.Empty.ToJson(), 0);
        Assert.True((await office.DoAsync(services => services.GetRequiredService<SaveDraft>().ExecuteAsync(draft, default))).IsDone);
        var untouched = await office.AskAsync(db => OpenForAsync(db, office.OtherUnit));

        await office.AskAsync(async db =>
        {
            var first = await db.FormVersions.SingleAsync(form => form.Code == PlanCycles.HalfYear);
            db.FormVersions.Add(first.Followed(first.NameVi, first.NameEn, first.Content.Only(["PO_NEW"], []), Office.Start, office.People["qt"]));
            return await db.SaveChangesAsync();
        });

        var (kept, taken) = (await TemplateAsync(office, begun), await TemplateAsync(office, untouched));
        Assert.Equal((1, true), (kept.Version, kept.Figures.Count > 1));
        Assert.Equal((2, "PO_NEW"), (taken.Version, Assert.Single(taken.Figures).Code));
    }

    private static async Task<Guid> OpenForAsync(PartyWorkflowDbContext db, int unit)
    {
        var rules = new Domain.Notices.CycleRules(HalfYear, new WorkingCalendar([], [], PlanHolidays.Fixed()));
        var obligation = Obligation.Open(unit, rules, 2026, new DateOnly(2026, 4, 10));
        db.Obligations.Add(obligation);
        await db.SaveChangesAsync();
        return obligation.Id;
    }

    private static Task<Domain.Results.Result<string>> DefineAsync(Office office, string who, string code, string[] lines, string[] sections) =>
        office.DoAsync(services => services.GetRequiredService<DefineForm>().ExecuteAsync(
            new(PlanCycles.HalfYear, code, "Biểu quý", "Quarterly form", lines, sections, office.People[who]), default));

    private static Task<FormTemplate> TemplateAsync(Office office, Guid report) => office.DoAsync(async services =>
    {
        var obligation = await services.GetRequiredService<PartyWorkflowDbContext>().Obligations.AsNoTracking().SingleAsync(row => row.Id == report);
        return (await services.GetRequiredService<FormDesk>().FormOfAsync(obligation, default)).Template;
    });
}
