using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Web.Tests;

/// <summary>A half-year report that passes: HU-PT has no approved annual report of the year before, so nothing is carried over.</summary>
internal static class GoodReport
{
    public static Dictionary<string, string> Fill(Dictionary<string, string> fields)
    {
        var template = FormTemplate.For(PlanCatalogue.Forms().Single(form => form.Content.Kind == FormKind.HalfYear), isPartyCommittee: true, null);
        var report = GeneratedReport.For(template, 7, CheckContext.Empty);
        var filled = new Dictionary<string, string>(fields);
        foreach (var (code, text) in report.Figures)
        {
            filled[$"Figures[{code}]"] = text;
            filled[$"Explanations[{code}]"] = "Số liệu đã đối chiếu với sổ theo dõi.";
        }

        foreach (var (code, text) in report.Narratives)
        {
            filled[$"Narratives[{code}]"] = text;
        }

        return filled;
    }
}
