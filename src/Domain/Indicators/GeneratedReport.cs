using System.Globalization;

namespace PartyWorkflow.Domain.Indicators;

/// <summary>A plausible report that passes every check, for rehearsals and the demonstration. The same seed gives the same report.</summary>
public static class GeneratedReport
{
    private const string Sentence = "Đơn vị đã triển khai thực hiện theo kế hoạch, bám sát chỉ tiêu đăng ký và báo cáo đầy đủ số liệu trong kỳ.";
    private const string Explained = "Số liệu đã được rà soát, đối chiếu với sổ theo dõi của đơn vị.";

    public static ReportContent For(FormTemplate template, int seed, CheckContext context)
    {
        var values = Figures(seed, context);
        var figures = template.Figures.Where(figure => !FormTemplate.IsReadOnly(figure, context))
            .ToDictionary(figure => figure.Code, figure => values.GetValueOrDefault(figure.Code).ToString(CultureInfo.InvariantCulture));
        var narratives = template.Sections.ToDictionary(section => section.Section.Code, section => $"{section.Section.TitleVi}. {Sentence}");
        var bare = new ReportContent(figures, narratives, new Dictionary<string, string>());
        var toExplain = ReportChecks.Evaluate(template, bare, context).Where(finding => finding.Severity == CheckSeverity.NeedsExplanation)
            .Select(finding => (string)finding.Args[0]).Distinct();
        return bare with { Explanations = toExplain.ToDictionary(code => code, _ => Explained) };
    }

    private static Dictionary<string, decimal> Figures(int seed, CheckContext context)
    {
        // A linear congruence is enough, and the same on every runtime; the sequence of System.Random is not promised.
        var state = unchecked((uint)seed * 2654435761u) | 1u;
        decimal Next(int min, int max)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            return min + (decimal)(state >> 16) % (max - min + 1);
        }

        decimal Opening(string code, decimal otherwise) => context.LastAnnual.GetValueOrDefault(code, otherwise);
        decimal AtLeastHalfYear(string code, decimal value) => Math.Max(value, context.HalfYear.GetValueOrDefault(code));
        var v = new Dictionary<string, decimal>
        {
            ["ENT_TOTAL"] = Next(150, 400),
            ["ENT_WORKERS"] = Next(6000, 15000),
            ["ENT_PM3"] = Next(20, 40),
            ["ENT_PM3_NO_PO"] = Next(2, 9),
            ["ENT_W20"] = Next(40, 80),
            ["ENT_W20_NO_TU"] = Next(5, 20),
            ["ENT_WITH_PO"] = Next(12, 18),
            ["ENT_PO_NO_YU"] = Next(2, 8),
            ["PO_START"] = Opening("PO_END", Next(18, 30)),
            ["PO_NEW"] = AtLeastHalfYear("PO_NEW", Next(1, 4)),
            ["PO_DISSOLVED"] = Next(0, 1),
            ["PM_START"] = Opening("PM_END", Next(150, 320)),
            ["PM_ADMITTED"] = AtLeastHalfYear("PM_ADMITTED", Next(8, 24)),
            ["PM_ADMITTED_OWNER"] = Next(0, 3),
            ["PM_ADMITTED_FEMALE"] = Next(2, 7),
            ["PM_IN"] = Next(3, 12),
            ["PM_OUT"] = Next(1, 6),
            ["PM_RESIDE"] = Next(40, 80),
            ["PM_PROSPECT"] = Next(15, 45),
            ["TU_START"] = Opening("TU_END", Next(30, 60)),
            ["TU_NEW"] = AtLeastHalfYear("TU_NEW", Next(2, 6)),
            ["TU_DISSOLVED"] = Next(0, 2),
            ["YU_START"] = Opening("YU_END", Next(10, 20)),
            ["YU_NEW"] = AtLeastHalfYear("YU_NEW", Next(1, 3)),
            ["YU_DISSOLVED"] = Next(0, 1),
            ["TUM_NEW"] = Next(120, 300),
            ["TUM_END"] = Next(3000, 5500),
            ["YUM_NEW"] = Next(60, 150),
            ["OM_NEW"] = Next(1, 4),
            ["OMM_NEW"] = Next(40, 110),
            ["ACT_DIALOGUE"] = Next(2, 6),
            ["ACT_PROPAGANDA"] = Next(6, 20),
            ["ACT_INSPECT"] = Next(2, 5),
            ["DIF_RAISED"] = Next(2, 6),
            ["DIF_RESOLVED"] = Next(0, 2),
            ["PO_Q1"] = Next(2, 4),
            ["PO_Q2"] = Next(4, 7),
            ["PO_Q3"] = Next(1, 3),
            ["PO_Q4"] = 0,
        };
        v["PO_END"] = v["PO_START"] + v["PO_NEW"] - v["PO_DISSOLVED"];
        v["PO_COMMITTEE"] = Math.Min(2, v["PO_END"]);
        v["PO_CELL_BASE"] = Math.Floor((v["PO_END"] - v["PO_COMMITTEE"]) / 2);
        v["PO_CELL_SUB"] = v["PO_END"] - v["PO_COMMITTEE"] - v["PO_CELL_BASE"];
        v["PM_END"] = v["PM_START"] + v["PM_ADMITTED"] + v["PM_IN"] - v["PM_OUT"];
        v["TU_END"] = v["TU_START"] + v["TU_NEW"] - v["TU_DISSOLVED"];
        v["YU_END"] = v["YU_START"] + v["YU_NEW"] - v["YU_DISSOLVED"];
        return v;
    }
}
