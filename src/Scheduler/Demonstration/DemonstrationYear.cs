using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Scheduler.Rehearsal;

namespace PartyWorkflow.Scheduler.Demonstration;

/// <summary>The demonstration province as a scenario: its eighteen months up to a day.</summary>
public static class DemonstrationYear
{
    /// <summary>Eighteen months back, and further to the opening of a cycle that was under way then, so that every cycle is whole.</summary>
    public static DateTimeOffset StartFor(DateOnly today)
    {
        var start = today.AddMonths(-18);
        var underWay = from cycle in PlanCycles.Defaults
                       from year in new[] { start.Year, start.Year + 1 }
                       where cycle.OpensOn(year) <= start && start < cycle.Cutoff.In(year)
                       select cycle.OpensOn(year);
        return OfficeZone.LocalMidnight(underWay.Append(start).Min());
    }

    /// <summary>The office and what its people do, up to <paramref name="now"/>.</summary>
    public static Scenario For(DateTimeOffset now)
    {
        var data = new DemonstrationData(OfficeZone.LocalDate(now));
        var start = StartFor(OfficeZone.LocalDate(now));
        var story = new DemonstrationStory(data, start, now);
        return new Scenario(start, now, [], [], [], [], [], PlanCycles.Defaults, story.Actions());
    }
}
