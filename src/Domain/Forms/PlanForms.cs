using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Domain.Forms;

/// <summary>The three forms of the plan, which come with the program and are data from their installation on.</summary>
public static class PlanForms
{
    /// <summary>The forms of the plan bear the codes of its cycles. A cycle that is not of the plan and names no form has the half-year's, the smaller of the two that report.</summary>
    public static string CodeFor(string cycleCode) => cycleCode switch
    {
        PlanCycles.Targets or PlanCycles.Annual => cycleCode,
        _ => PlanCycles.HalfYear,
    };

    public static IReadOnlyList<FormVersion> From(IndicatorCatalogue catalogue) =>
    [
        Make(PlanCycles.Targets, "Biểu đăng ký chỉ tiêu năm", "Annual target registration form", catalogue, FormKind.Targets),
        Make(PlanCycles.HalfYear, "Biểu báo cáo 6 tháng", "Half-year report form", catalogue, FormKind.HalfYear),
        Make(PlanCycles.Annual, "Biểu báo cáo năm", "Annual report form", catalogue, FormKind.Annual),
    ];

    private static FormVersion Make(string code, string nameVi, string nameEn, IndicatorCatalogue catalogue, FormKind kind) =>
        FormVersion.First(code, nameVi, nameEn, new(kind, catalogue.LinesOf(kind), catalogue.OutlineOf(kind)));
}
