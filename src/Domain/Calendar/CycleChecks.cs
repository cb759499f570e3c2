using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Submissions;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>What the numbers of a cycle must be for the rules R7 to R16 to make sense of them.</summary>
public static class CycleChecks
{
    public const int MostMilestones = 12;
    public const int MostLevels = 5;

    /// <summary>Opened earlier, the report of a year would open before that of the year before is due.</summary>
    public const int MostDaysBefore = 365;

    private static readonly Role[] Audiences = [Role.BoardStaff, Role.BoardLeader, Role.Supervisor];
    private static readonly Role[] Reviewers = [Role.BoardStaff, Role.BoardLeader];

    /// <summary>Every fault with the field that it stands in; none: the cycle can run.</summary>
    public static IReadOnlyList<Refusal> FaultsOf(Cycle cycle)
    {
        var faults = new List<Refusal>();
        void Require(bool holds, Refusal fault)
        {
            if (!holds)
            {
                faults.Add(fault);
            }
        }

        Require(!ReceiptNumber.IsTaken(cycle.Code), new Refusal("cycle_code_is_a_sign", "Code", cycle.Code));
        Require(!string.IsNullOrWhiteSpace(cycle.NameVi), new Refusal("name_required", "NameVi"));
        Require(!string.IsNullOrWhiteSpace(cycle.NameEn), new Refusal("name_required", "NameEn"));
        Require(cycle.OpensDaysBefore >= 1, new Refusal("opens_after_cutoff", "OpensDaysBefore"));
        Require(cycle.OpensDaysBefore <= MostDaysBefore, new Refusal("opens_too_early", "OpensDaysBefore", MostDaysBefore));
        Require(cycle.LateEveryWorkingDays is >= 1 and <= 250, new Refusal("number_out_of_range", "LateEveryWorkingDays", 1, 250));
        Require(cycle.ReviewWorkingDays is >= 1 and <= 250, new Refusal("number_out_of_range", "ReviewWorkingDays", 1, 250));
        Require(cycle.CorrectionWorkingDays is >= 1 and <= 250, new Refusal("number_out_of_range", "CorrectionWorkingDays", 1, 250));
        Require(cycle.Milestones.Count <= MostMilestones && cycle.Milestones.All(days => days is >= 1 and <= 365) && cycle.Milestones.Distinct().Count() == cycle.Milestones.Count,
            new Refusal("milestones_invalid", "Milestones", MostMilestones));
        Require(cycle.Escalation.Count <= MostLevels && cycle.Escalation.All(level => level.AfterWorkingDays is >= 0 and <= 250 && Audiences.Contains(level.To)),
            new Refusal("number_out_of_range", "Escalation", 0, 250));
        Require(cycle.Escalation.Zip(cycle.Escalation.Skip(1), (earlier, later) => earlier.AfterWorkingDays <= later.AfterWorkingDays).All(holds => holds),
            new Refusal("levels_not_in_order", "Escalation"));
        Require(cycle.ReviewSteps.Count is 1 or 2 && cycle.ReviewSteps.All(Reviewers.Contains), new Refusal("review_steps_invalid", "ReviewSteps"));
        return faults;
    }
}
