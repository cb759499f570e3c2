using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Workflows.Forms;

/// <summary>The proposed catalogue that comes with the program (data/indicators.csv, data/outline.csv): the source of what is installed, and of nothing later.</summary>
public static class PlanCatalogue
{
    public static IndicatorCatalogue Current { get; } = IndicatorCatalogue.Parse(Read("indicators.csv"), Read("outline.csv"));

    /// <summary>The forms of the plan, to be added to a new office.</summary>
    public static IReadOnlyList<FormVersion> Forms() => PlanForms.From(Current);

    private static string Read(string name)
    {
        using var stream = typeof(PlanCatalogue).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
