using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>A field of a report form with the texts that two versions of a draft have in it.</summary>
public sealed record DraftField(string Name, string Before, string After)
{
    /// <summary>The fields in which they differ, in the order of the form. The explanation of a figure is a field of its own.</summary>
    public static IReadOnlyList<DraftField> Differing(FormTemplate template, ReportContent before, ReportContent after, Words words)
    {
        var figures = template.Figures.SelectMany(figure => new[]
        {
            new DraftField($"{figure.Ordinal} {words[figure.NameVi, figure.NameEn]}", before.Figure(figure.Code), after.Figure(figure.Code)),
            new DraftField(
                words[$"Giải trình {figure.Ordinal}", $"Explanation {figure.Ordinal}"], before.Explanation(figure.Code), after.Explanation(figure.Code)),
        });
        var sections = template.Sections.Select(part => new DraftField(
            $"{part.Section.Code}. {words[part.Section.TitleVi, part.Section.TitleEn]}", before.Narrative(part.Section.Code), after.Narrative(part.Section.Code)));
        return [.. figures.Concat(sections).Where(field => !DraftConflict.Agree(field.Before, field.After))];
    }
}
