using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Domain.Calendar;

/// <summary>The three cycles of the plan with their defaults (R6), loaded as data at installation.</summary>
public static class PlanCycles
{
    public const string Targets = "TARGETS";
    public const string HalfYear = "HALF_YEAR";
    public const string Annual = "ANNUAL";

    public static readonly IReadOnlyList<int> DefaultMilestones = [30, 14, 7, 3, 1];

    public static readonly IReadOnlyList<EscalationStep> DefaultEscalation =
        [new(0, Role.BoardStaff), new(3, Role.BoardLeader), new(7, Role.Supervisor)];

    /// <summary>Plan III.1 gives no date for the targets: 15/02 is an assumption and is shown as such.</summary>
    public static IReadOnlyList<Cycle> Defaults { get; } =
    [
        Default(Targets, "Đăng ký chỉ tiêu năm", "Annual target registration", new MonthDay(2, 15), [Role.BoardStaff]),
        Default(HalfYear, "Báo cáo 6 tháng", "Half-year report", new MonthDay(5, 25), [Role.BoardStaff]),
        Default(Annual, "Báo cáo năm", "Annual report", new MonthDay(12, 25), [Role.BoardStaff, Role.BoardLeader]),
    ];

    private static Cycle Default(string code, string nameVi, string nameEn, MonthDay cutoff, IReadOnlyList<Role> reviewSteps) =>
        new(code, nameVi, nameEn, cutoff, 45, DefaultMilestones, 5, DefaultEscalation, 5, 5, reviewSteps);
}
