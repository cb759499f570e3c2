using System.Globalization;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>The cycle form as it was typed.</summary>
public class CycleInput
{
    public int Version { get; set; }

    public string? NameVi { get; set; }

    public string? NameEn { get; set; }

    /// <summary>Day and month, "25/5".</summary>
    public string? Cutoff { get; set; }

    public string? OpensDaysBefore { get; set; }

    public string? Milestones { get; set; }

    public string? LateEveryWorkingDays { get; set; }

    public string? ReviewWorkingDays { get; set; }

    public string? CorrectionWorkingDays { get; set; }

    /// <summary>One for each of <see cref="CycleChecks.MostLevels"/>; empty: no such level.</summary>
    public string?[] LevelDays { get; set; } = [];

    public Role[] LevelTo { get; set; } = [];

    /// <summary>One of <see cref="ReviewPaths"/>.</summary>
    public string? ReviewSteps { get; set; }

    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> ReviewPaths { get; } = new Dictionary<string, IReadOnlyList<Role>>
    {
        ["staff"] = [Role.BoardStaff],
        ["leader"] = [Role.BoardLeader],
        ["staff-leader"] = [Role.BoardStaff, Role.BoardLeader],
    };

    public static CycleInput Of(Cycle cycle, int version)
    {
        var input = new CycleInput { Version = version };
        input.Fill(cycle);
        return input;
    }

    /// <summary>The cycle's names and numbers as they would be typed.</summary>
    public void Fill(Cycle cycle)
    {
        NameVi = cycle.NameVi;
        NameEn = cycle.NameEn;
        Cutoff = string.Create(CultureInfo.InvariantCulture, $"{cycle.Cutoff.Day}/{cycle.Cutoff.Month}");
        OpensDaysBefore = Text(cycle.OpensDaysBefore);
        Milestones = string.Join(", ", cycle.Milestones);
        LateEveryWorkingDays = Text(cycle.LateEveryWorkingDays);
        ReviewWorkingDays = Text(cycle.ReviewWorkingDays);
        CorrectionWorkingDays = Text(cycle.CorrectionWorkingDays);
        LevelDays = [.. cycle.Escalation.Select(level => Text(level.AfterWorkingDays))];
        LevelTo = [.. cycle.Escalation.Select(level => level.To)];
        ReviewSteps = ReviewPaths.FirstOrDefault(path => path.Value.SequenceEqual(cycle.ReviewSteps)).Key;
    }

    /// <summary>Reminders of the form that would lie before the opening, which are never sent (R9).</summary>
    public IReadOnlyList<int> MilestonesNeverSent() => !int.TryParse(OpensDaysBefore, NumberStyles.None, CultureInfo.InvariantCulture, out var opens)
        ? []
        : [.. Numbers(Milestones).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0).Where(days => days > opens)];

    /// <summary>The faults of what was typed; none: <paramref name="cycle"/> holds it.</summary>
    public IReadOnlyList<Refusal> TryRead(Cycle before, out Cycle? cycle)
    {
        var faults = new List<Refusal>();
        int Whole(string? text, string field, int least, int most)
        {
            // A sign is read, so that what is wrong with the number can be said.
            if (int.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            faults.Add(new Refusal("number_out_of_range", field, least, most));
            return least;
        }

        var milestones = Numbers(Milestones);
        if (milestones.Any(text => !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            faults.Add(new Refusal("milestones_invalid", "Milestones", CycleChecks.MostMilestones));
            milestones = [];
        }

        if (!TryReadCutoff(out var cutoff))
        {
            faults.Add(IsLeapDay() ? new Refusal("cutoff_leap_day", "Cutoff") : new Refusal("cutoff_invalid", "Cutoff"));
        }

        var read = before with
        {
            NameVi = NameVi?.Trim() ?? "",
            NameEn = NameEn?.Trim() ?? "",
            Cutoff = cutoff,
            OpensDaysBefore = Whole(OpensDaysBefore, "OpensDaysBefore", 1, 365),
            Milestones = [.. milestones.Select(text => int.Parse(text, CultureInfo.InvariantCulture))],
            LateEveryWorkingDays = Whole(LateEveryWorkingDays, "LateEveryWorkingDays", 1, 250),
            ReviewWorkingDays = Whole(ReviewWorkingDays, "ReviewWorkingDays", 1, 250),
            CorrectionWorkingDays = Whole(CorrectionWorkingDays, "CorrectionWorkingDays", 1, 250),
            Escalation = [.. LevelDays.Zip(LevelTo).Where(level => !string.IsNullOrWhiteSpace(level.First)).Select(level => new EscalationStep(Whole(level.First, "Escalation", 0, 250), level.Second))],
            ReviewSteps = ReviewPaths.GetValueOrDefault(ReviewSteps ?? "", []),
        };
        faults.AddRange(CycleChecks.FaultsOf(read).Where(fault => faults.All(found => found.Field != fault.Field)));
        cycle = faults.Count == 0 ? read : null;
        return faults;
    }

    private static string[] Numbers(string? text) => (text ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries);

    private bool IsLeapDay() => (Cutoff ?? "").Split('/', StringSplitOptions.TrimEntries) is ["29", "2" or "02"];

    private bool TryReadCutoff(out MonthDay cutoff)
    {
        cutoff = new MonthDay(1, 1);
        return (Cutoff ?? "").Split('/', StringSplitOptions.TrimEntries) is [{ Length: 1 or 2 } day, { Length: 1 or 2 } month]
            && MonthDay.TryParse($"{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", out cutoff);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
