namespace PartyWorkflow.Domain.Indicators;

public enum FormKind
{
    Targets,
    HalfYear,
    Annual,
}

/// <summary>A section as this form asks for it.</summary>
public sealed record FormSection(NarrativeSection Section, bool IsRequired);

/// <summary>What one obligation asks for: which figures and which narrative sections.</summary>
public sealed record FormTemplate(FormKind Kind, IReadOnlyList<Indicator> Figures, IReadOnlyList<FormSection> Sections)
{
    /// <param name="isPartyCommittee">Owes periodic reports, not only targets.</param>
    /// <param name="ownIndicators">The unit's own indicators where it registers only these; null: all that apply.</param>
    public static FormTemplate For(IndicatorCatalogue catalogue, FormKind kind, bool isPartyCommittee, IReadOnlyCollection<string>? ownIndicators)
    {
        var figures = catalogue.Indicators.Where(indicator => IsAskedFor(indicator, kind) && (isPartyCommittee || !indicator.PartyCommitteesOnly)
            && (kind != FormKind.Targets || ownIndicators is null || ownIndicators.Contains(indicator.Code)));
        var sections = kind == FormKind.Targets ? [] : catalogue.Sections.Select(section => new FormSection(section, kind == FormKind.HalfYear ? section.RequiredInHalfYear : section.RequiredInAnnual));
        return new FormTemplate(kind, [.. figures], [.. sections]);
    }

    /// <summary>Opening figures that are known and derived ones are shown, not typed.</summary>
    public static bool IsReadOnly(Indicator indicator, CheckContext context) =>
        indicator.Rules.Any(rule => rule.Kind == RuleKind.PercentOfTarget)
        || (indicator.Measure == MeasureType.Opening && indicator.Rules.Any(rule => rule.Kind == RuleKind.EqualLastAnnual && context.LastAnnual.ContainsKey(rule.Right[0].Code)));

    private static bool IsAskedFor(Indicator indicator, FormKind kind) => kind switch
    {
        FormKind.Targets => indicator.InTarget,
        FormKind.HalfYear => indicator.InHalfYear,
        FormKind.Annual => indicator.InAnnual,
    };
}
