using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence;
using PartyWorkflow.TestSupport.Stores;
using PartyWorkflow.Workflows.Tests.FollowUps;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Workflows.Tests.Reports;

/// <summary>R18: what a unit owed that ended without a successor goes to another, by a leader, with a reason.</summary>
public sealed class ReassignObligationTests
{
    [Theory, Stores]
    public async Task WhatAnEndedUnitOwed_IsGivenToAnother_WhoIsTold(StoreKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var report = await office.OpenReportAsync(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear));
        Assert.Equal("not_with_the_board", (await ReassignAsync(office, report, "tb")).Refusals.Single().Code);
        await EndAsync(office);

        Assert.Equal("not_yours_to_do", (await ReassignAsync(office, report, "cv")).Refusals.Single().Code);
        Assert.Equal("Refused", await office.AskAsync(db => db.Audit.OrderByDescending(row => row.Sequence).Select(row => row.Action).FirstAsync()));
        Assert.Equal("reason_required", (await ReassignAsync(office, report, "tb", reason: " ")).Refusals.Single().Code);
        Assert.Equal("unit_does_not_exist", (await ReassignAsync(office, report, "tb", office.Unit)).Refusals.Single().Code);
        Assert.True((await ReassignAsync(office, report, "tb")).IsDone);

        var row = await office.AskAsync(db => db.Obligations.AsNoTracking().SingleAsync(known => known.Id == report));
        Assert.Equal((office.Unit, office.OtherUnit, false), (row.UnitId, row.ResponsibleUnitId, row.IsWithBoard));
        Assert.Equal((HistoryEvent.Transferred, "Nhận bàn giao"), await office.AskAsync(db => db.History.OrderByDescending(entry => entry.Id).Select(entry => new ValueTuple<HistoryEvent, string?>(entry.Event, entry.Comment)).FirstAsync()));
        Assert.Equal(office.People["bt2"], await office.AskAsync(db => db.Notices.OrderByDescending(notice => notice.Id).Select(notice => notice.RecipientId).FirstAsync()));
        Assert.Equal("not_with_the_board", (await ReassignAsync(office, report, "tb")).Refusals.Single().Code);
    }

    private static Task<int> EndAsync(Office office) => office.AskAsync(async db =>
    {
        (await db.Units.SingleAsync(unit => unit.Id == office.Unit)).End(OfficeZone.LocalDate(office.Clock.GetUtcNow()), null);
        return await db.SaveChangesAsync();
    });

    private static Task<Result> ReassignAsync(Office office, Guid report, string by, int? to = null, string reason = "Nhận bàn giao") =>
        office.DoAsync(services => services.GetRequiredService<ReassignObligation>().ExecuteAsync(new(report, office.People[by], to ?? office.OtherUnit, reason), default));
}
