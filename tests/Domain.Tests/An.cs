using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;

namespace PartyWorkflow.Domain.Tests;

/// <summary>Test data with sensible defaults: the half-year of 2026 with the holidays of the worked example.</summary>
internal static class An
{
    public static readonly WorkingCalendar Calendar2026 = new([new(2026, 1, 1), new(2026, 4, 27), new(2026, 4, 30), new(2026, 5, 1)], [], PlanHolidays.Fixed());

    public static readonly CycleRules HalfYear = new(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.HalfYear), Calendar2026);

    public static readonly CycleRules Annual = new(PlanCycles.Defaults.Single(cycle => cycle.Code == PlanCycles.Annual), Calendar2026);

    public static Obligation Obligation(DateOnly? openedOn = null) => Domain.Obligations.Obligation.Open(1, HalfYear, 2026, openedOn ?? new DateOnly(2026, 4, 10));

    /// <summary>A local instant.</summary>
    public static DateTimeOffset At(int month, int day, int hour = 9, int minute = 0, int year = 2026) => OfficeZone.At(new DateOnly(year, month, day), new TimeOnly(hour, minute));
}
