using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Workflows.Forms;

/// <summary>The form of one obligation with what is known beside it.</summary>
public sealed record ReportForm(FormVersion Version, FormTemplate Template, CheckContext Context)
{
    public IReadOnlyList<CheckFinding> Check(ReportContent content) => ReportChecks.Evaluate(Template, content, Context);
}
