using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Domain.Forms;

/// <summary>What a form asks for: its lines and outline sections in their order, each with all that is known of it.</summary>
public sealed record FormContent(FormKind Kind, IReadOnlyList<Indicator> Lines, IReadOnlyList<FormSection> Sections)
{
    /// <summary>Only the lines and sections of these codes, in the order of this form.</summary>
    public FormContent Only(IReadOnlyCollection<string> lines, IReadOnlyCollection<string> sections) => this with
    {
        Lines = [.. Lines.Where(line => lines.Contains(line.Code))],
        Sections = [.. Sections.Where(part => sections.Contains(part.Section.Code))],
    };
}
