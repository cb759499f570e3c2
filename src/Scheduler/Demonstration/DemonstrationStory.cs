using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Scheduler.Rehearsal;
using PartyWorkflow.Workflows.UseCases.Holidays;

namespace PartyWorkflow.Scheduler.Demonstration;

/// <summary>
/// What the people of the province do in each cycle (data/README): one always early, one at 23:40 on the last day, one at 09:00 on the cut-off date,
/// one returned twice, one never. The same habits on whatever day the demonstration is loaded.
/// </summary>
public sealed class DemonstrationStory(DemonstrationData data, DateTimeOffset start, DateTimeOffset now)
{
    private static readonly string[] MassOrganisations = ["LDLD", "TD", "HPN", "HCCB", "HND"];

    private readonly WorkingCalendar _calendar = new(KnownHolidays.Days().Select(day => day.Date), [], PlanHolidays.Fixed());
    private readonly List<ScenarioAction> _actions = [];

    /// <summary>What is done between the start and now, in order.</summary>
    public IReadOnlyList<ScenarioAction> Actions()
    {
        var cycles = (from cycle in PlanCycles.Defaults
                      from year in Enumerable.Range(OfficeZone.LocalDate(start).Year, 4)
                      where OfficeZone.LocalMidnight(cycle.OpensOn(year)) >= start && OfficeZone.LocalMidnight(cycle.OpensOn(year)) <= now
                      select (cycle, year)).ToList();
        var lastClosed = cycles.Where(pair => pair.cycle.Code != PlanCycles.Targets && pair.cycle.DeadlineIn(pair.year).HasPassedAt(now)).MaxBy(pair => pair.cycle.Cutoff.In(pair.year));
        foreach (var (cycle, year) in cycles)
        {
            Play(cycle, year, (cycle, year) == lastClosed);
        }

        return [.. _actions.Where(action => action.At > start && action.At < now).OrderBy(action => action.At)];
    }

    private void Play(Cycle cycle, int year, bool isLastClosed)
    {
        var due = cycle.Cutoff.In(year);
        DateTimeOffset At(int daysFromCutoff, int hour, int minute) => OfficeZone.At(due.AddDays(daysFromCutoff), new TimeOnly(hour, minute));

        Approved("TWU-LG", cycle, year, OfficeZone.At(cycle.OpensOn(year).AddDays(12), new TimeOnly(9, 15)));
        Approved("TXU-HM", cycle, year, At(-2, 10, 5));
        Returned("HU-TS", cycle, year, At(-8, 14, 20), "Dòng 12 “Tổ chức đảng cuối kỳ” chưa khớp với sổ theo dõi của Ban, đề nghị rà soát lại.");
        Approved("HU-YP", cycle, year, At(-1, 23, 40));
        Approved("HU-BL", cycle, year, At(0, 9, 0));
        ReturnedTwice("DUK-DN", cycle, year, At(-12, 8, 50), isLastClosed);
        if (!isLastClosed)
        {
            Approved("HU-PT", cycle, year, At(5, 16, 30));
            Approved("HU-VD", cycle, year, At(9, 11, 10));
        }

        Act(At(-6, 15, 0), ScenarioVerb.Extend, "truongban", "HU-TH", cycle, year, "Đơn vị mới sáp nhập, cần thêm thời gian đối chiếu số liệu.", due.AddDays(7));
        Approved("HU-TH", cycle, year, At(3, 9, 30));
        if (cycle.Code == PlanCycles.Annual && year == data.LastYearBeforeTheMerger)
        {
            // What the merged district still owed is its successor's to report (R18).
            SubmittedAndApproved("HU-SL", SubmitterOf("HU-TH"), cycle, year, At(20, 10, 40));
        }

        if (cycle.Code == PlanCycles.Targets)
        {
            foreach (var (code, index) in MassOrganisations.Select((code, index) => (code, index)))
            {
                Approved(code, cycle, year, code == "HND" ? At(2, 10, 0) : At(-10 + index, 9, 40));
            }
        }
    }

    /// <summary>Submitted, reviewed two working days later; the annual report signed off by a leader the day after.</summary>
    private void Approved(string unit, Cycle cycle, int year, DateTimeOffset at) => SubmittedAndApproved(unit, SubmitterOf(unit), cycle, year, at);

    private void SubmittedAndApproved(string unit, string by, Cycle cycle, int year, DateTimeOffset at)
    {
        Act(at, ScenarioVerb.Submit, by, unit, cycle, year);
        Act(After(at, 2, 10), ScenarioVerb.Approve, ReviewerOf(unit), unit, cycle, year);
        if (cycle.ReviewSteps.Count > 1)
        {
            Act(After(at, 3, 15), ScenarioVerb.Approve, "truongban", unit, cycle, year);
        }
    }

    private void Returned(string unit, Cycle cycle, int year, DateTimeOffset at, string reason)
    {
        Act(at, ScenarioVerb.Submit, SubmitterOf(unit), unit, cycle, year);
        Act(After(at, 1, 9), ScenarioVerb.Return, ReviewerOf(unit), unit, cycle, year, reason);
        Approved(unit, cycle, year, After(at, 3, 14));
    }

    private void ReturnedTwice(string unit, Cycle cycle, int year, DateTimeOffset at, bool isLastClosed)
    {
        Act(at, ScenarioVerb.Submit, SubmitterOf(unit), unit, cycle, year);
        Act(After(at, 1, 10), ScenarioVerb.Return, ReviewerOf(unit), unit, cycle, year, "Thiếu thuyết minh cho số đảng viên chuyển đi.");
        var second = After(at, 4, 9);
        if (isLastClosed)
        {
            // The board waits for nobody in a demonstration: on any day one corrected report has just come in.
            second = After(now, -3, 9) > second ? After(now, -3, 9) : second;
        }

        Act(second, ScenarioVerb.Submit, SubmitterOf(unit), unit, cycle, year);
        Act(After(second, 1, 16), ScenarioVerb.Return, ReviewerOf(unit), unit, cycle, year, "Phần V chưa nêu kết quả tháo gỡ khó khăn, vướng mắc.");
        Approved(unit, cycle, year, After(second, 2, 10));
    }

    private void Act(DateTimeOffset at, ScenarioVerb what, string by, string unit, Cycle cycle, int year, string? reason = null, DateOnly? until = null) =>
        _actions.Add(new ScenarioAction(at, what, $"{by}@example.org", new ObligationKey(unit, cycle.Code, year), reason, until));

    /// <summary>That many working days later (or earlier), at the hour.</summary>
    private DateTimeOffset After(DateTimeOffset at, int workingDays, int hour)
    {
        var date = OfficeZone.LocalDate(at);
        for (var i = workingDays; i < 0; i++)
        {
            date = _calendar.WorkingDayOnOrBefore(date.AddDays(-1));
        }

        return OfficeZone.At(_calendar.AddWorkingDays(date, Math.Max(workingDays, 0)), new TimeOnly(hour, 25));
    }

    private string SubmitterOf(string unit) =>
        data.Users.First(row => row["unit_code"] == unit && row["role"] == "UnitSecretary" && row["is_active"] == "1")["username"];

    private static string ReviewerOf(string unit) => unit[0] % 2 == 0 ? "chuyenvien1" : "chuyenvien2";
}
