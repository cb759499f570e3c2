using PartyWorkflow.Domain.Forms;

namespace PartyWorkflow.Domain.Indicators;

/// <summary>What a form is for, which decides what stands beside its figures.</summary>
public enum FormKind
{
    Targets,
    HalfYear,
    Annual,
}

/// <summary>A section as this form asks for it.</summary>
public sealed record FormSection(NarrativeSection Section, bool IsRequired);

/// <summary>What one obligation asks for: which figures and which narrative sections, of which version of which form.</summary>
public sealed record FormTemplate(string Code, int Version, FormKind Kind, IReadOnlyList<Indicator> Figures, IReadOnlyList<FormSection> Sections)
{
    /// <param name="isPartyCommittee">Owes periodic reports, not only targets.</param>
    /// <param name="ownIndicators">The unit's own indicators where it registers only these; null: all that apply.</param>
    public static FormTemplate For(FormVersion form, bool isPartyCommittee, IReadOnlyCollection<string>? ownIndicators)
    {
        var content = form.Content;
        var figures = content.Lines.Where(line => (isPartyCommittee || !line.PartyCommitteesOnly)
            && (content.Kind != FormKind.Targets || ownIndicators is null || ownIndicators.Contains(line.Code)));
        return new FormTemplate(form.Code, form.Version, content.Kind, [.. figures], content.Sections);
    }

    /// <summary>Computed from other figures wherever it stands, never counted.</summary>
    public static bool IsComputed(Indicator indicator) => indicator.Rules.Any(rule => rule.Kind == RuleKind.PercentOfTarget);

    /// <summary>Opening figures that are known and derived ones are shown, not typed.</summary>
    public static bool IsReadOnly(Indicator indicator, CheckContext context) =>
        IsComputed(indicator)
        || (indicator.Measure == MeasureType.Opening
            && indicator.Rules.Any(rule => rule.Kind == RuleKind.EqualLastAnnual && context.LastAnnual.ContainsKey(rule.Right[0].Code)));
}
