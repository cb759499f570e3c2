using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Measures;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Measures;
using PartyWorkflow.TestSupport.Stores;

namespace PartyWorkflow.Persistence.Tests;

/// <summary>R24: each store counts what the rule counts in memory, over obligations of every standing, three years and two cycles.</summary>
public sealed class ReportingCountsTests
{
    private static readonly CycleRules[] Cycles = [.. PlanCycles.Defaults.Skip(1).Select(cycle => new CycleRules(cycle, new WorkingCalendar([], [], PlanHolidays.Fixed())))];

    [Theory, Stores]
    public async Task TheDatabase_CountsAsTheRuleDoes(StoreKind kind)
    {
        await using var store = await SmallStore.OpenAsync(kind);
        var now = SmallStore.Now.AddDays(5);
        List<ReportingUnit> units = [store.Unit];
        for (var i = 0; i < 12; i++)
        {
            units.Add(await store.SaveAsync(ReportingUnit.Found($"U{i}", "U", "U", "K", new(2020, 1, 1))));
        }

        var all = (from year in new[] { 2024, 2025, 2026 } from rules in Cycles from unit in units select Made(unit.Id, rules, year)).ToList();
        await store.SaveAsync(all[0], [.. all.Skip(1)]);
        await using var db = store.Open();

        foreach (var span in new[] { MeasureSpan.OfYear(2025), MeasureSpan.OfCycle(PlanCycles.HalfYear, 2026), MeasureSpan.OfCutoffs(new(2025, 5, 25), new(2026, 5, 25)), MeasureSpan.OfCutoffs(new(2025, 5, 26), new(2026, 5, 24)) })
        {
            var counted = await db.Obligations.MeasureAsync(span, row => row.UnitId, now, default);
            var standing = ReportingRule.StandingAt(now).Compile();
            var expected = all.Where(span.Covers.Compile()).GroupBy(row => row.UnitId)
                .ToDictionary(rows => rows.Key, rows => rows.Aggregate(default(ReportingMeasure), (sum, row) => sum + ReportingMeasure.Of(standing(row), 1)));

            Assert.Equal(expected.OrderBy(pair => pair.Key), counted.OrderBy(pair => pair.Key));
            Assert.NotEqual(default, counted.Values.Aggregate(ReportingMeasure.Add));
        }
    }

    /// <summary>Each unit and cycle comes to stand elsewhere.</summary>
    private static Obligation Made(int unit, CycleRules rules, int year)
    {
        var obligation = Obligation.Open(unit, rules, year, rules.Cycle.Cutoff.In(year).AddDays(-45));
        var due = obligation.Deadline.Instant;
        var kind = (unit + year) % 7;
        if (kind is 0 or 1 or 2 or 3)
        {
            obligation.Submit(rules, kind == 1 ? due : due.AddTicks(-10));
        }

        if (kind == 2)
        {
            obligation.Withdraw(rules, due.AddTicks(-5));
        }

        if (kind == 3)
        {
            obligation.Return(rules, due.AddDays(1));
        }

        if (kind == 4 || (kind == 3 && year == 2025))
        {
            obligation.Waive(rules);
        }

        if (kind == 5)
        {
            obligation.Extend(rules, obligation.DueBefore.AddDays(1), due);
        }

        return obligation;
    }
}
