namespace PartyWorkflow.Domain.Indicators;

/// <summary>Every check of a report against its form, the catalogue's rules and other periods.</summary>
public static class ReportChecks
{
    public const int MinSectionLength = 20;
    public const int MaxSectionLength = 20_000;
    public const int MinExplanationLength = 10;

    /// <summary>What stands against submission, in the order of the form. A warning that is explained is not in the list.</summary>
    public static IReadOnlyList<CheckFinding> Evaluate(FormTemplate template, ReportContent content, CheckContext context)
    {
        var values = Values(template, content, context);
        var figures = template.Figures.SelectMany(figure => OfFigure(figure, content, values, context));
        var sections = template.Sections.SelectMany(section => OfSection(section, content));
        return [.. figures.Concat(sections).Where(finding => finding.Severity == CheckSeverity.Error || !IsExplained(finding, content))];
    }

    /// <summary>The figures with what is computed and what is carried over from the last annual report.</summary>
    public static IReadOnlyDictionary<string, decimal> Values(FormTemplate template, ReportContent content, CheckContext context)
    {
        var values = new Dictionary<string, decimal>();
        foreach (var figure in template.Figures)
        {
            if (ShownValue(figure, values, context) is { } shown)
            {
                values[figure.Code] = shown;
            }
            else if (!FormTemplate.IsReadOnly(figure, context) && content.Value(figure.Code) is { } typed)
            {
                values[figure.Code] = typed;
            }
        }

        return values;
    }

    private static decimal? ShownValue(Indicator figure, Dictionary<string, decimal> values, CheckContext context)
    {
        foreach (var rule in figure.Rules)
        {
            if (rule.Kind == RuleKind.EqualLastAnnual && context.LastAnnual.TryGetValue(rule.Right[0].Code, out var opening))
            {
                return opening;
            }

            if (rule.Kind == RuleKind.PercentOfTarget)
            {
                var code = rule.Left[0].Code;
                return context.Targets.GetValueOrDefault(code) > 0 && values.TryGetValue(code, out var reached) ? decimal.Round(100 * reached / context.Targets[code], 1) : null;
            }
        }

        return null;
    }

    private static IEnumerable<CheckFinding> OfFigure(Indicator figure, ReportContent content, IReadOnlyDictionary<string, decimal> values, CheckContext context)
    {
        if (FormTemplate.IsReadOnly(figure, context))
        {
            return [];
        }

        if (string.IsNullOrWhiteSpace(content.Figure(figure.Code)))
        {
            return [Finding(CheckCodes.FigureMissing, figure, CheckSeverity.Error)];
        }

        return values.ContainsKey(figure.Code)
            ? figure.Rules.SelectMany(rule => Broken(figure, rule, values, context)).Concat(Far(figure, values[figure.Code], context))
            : [Finding(CheckCodes.FigureNotANumber, figure, CheckSeverity.Error, Short(content.Figure(figure.Code)))];
    }

    /// <summary>What was typed, as far as a sentence can hold it.</summary>
    private static string Short(string typed) => typed.Length <= 40 ? typed : typed[..40] + "…";

    private static IEnumerable<CheckFinding> Broken(Indicator figure, FigureRule rule, IReadOnlyDictionary<string, decimal> values, CheckContext context)
    {
        var severity = rule.IsWarning ? CheckSeverity.NeedsExplanation : CheckSeverity.Error;
        var left = Sum(rule.Left, values);
        if (rule.Kind == RuleKind.AtLeastHalfYear)
        {
            var isBelow = context.HalfYear.TryGetValue(figure.Code, out var half) && left < half;
            return isBelow ? [Finding(CheckCodes.FigureBelowHalfYear, figure, severity, left!, half)] : [];
        }

        if (rule.Kind == RuleKind.ZeroOrExplained)
        {
            return left > 0 ? [Finding(CheckCodes.FigureToExplain, figure, severity, left)] : [];
        }

        var right = Sum(rule.Right, values);
        var code = rule.Kind switch
        {
            RuleKind.AtMost when left > right => CheckCodes.FigureAboveLimit,
            RuleKind.AtLeast when left < right => CheckCodes.FigureBelowLimit,
            RuleKind.Equal when left != right && left is not null && right is not null => CheckCodes.FigureOutOfBalance,
            _ => null,
        };
        return code is null ? [] : [Finding(code, figure, severity, Formula(rule), left!, right!)];
    }

    /// <summary>Far from the year before, and typed: what the unit has to explain, and the reviewer sees marked.</summary>
    public static bool IsFar(Indicator figure, decimal? value, CheckContext context) =>
        context.Previous.TryGetValue(figure.Code, out var previous) && FarFigure.IsFar(value, previous) && !FormTemplate.IsReadOnly(figure, context);

    private static IEnumerable<CheckFinding> Far(Indicator figure, decimal value, CheckContext context) => IsFar(figure, value, context)
        ? [Finding(CheckCodes.FigureFarFromPrevious, figure, CheckSeverity.NeedsExplanation, value, context.Previous[figure.Code])]
        : [];

    private static IEnumerable<CheckFinding> OfSection(FormSection section, ReportContent content)
    {
        var length = content.Narrative(section.Section.Code).Trim().Length;
        var field = $"section:{section.Section.Code}";
        if (length > MaxSectionLength)
        {
            return [new CheckFinding(CheckCodes.SectionTooLong, field, CheckSeverity.Error, [section.Section.Code, length, MaxSectionLength])];
        }

        return section.IsRequired && length < MinSectionLength ? [new CheckFinding(CheckCodes.SectionMissing, field, CheckSeverity.Error, [section.Section.Code, MinSectionLength])] : [];
    }

    /// <summary>Null: a term is missing, which is a finding of its own.</summary>
    private static decimal? Sum(IReadOnlyList<Term> terms, IReadOnlyDictionary<string, decimal> values) =>
        terms.All(term => values.ContainsKey(term.Code)) ? terms.Sum(term => term.Factor * values[term.Code]) : null;

    private static string Formula(FigureRule rule) =>
        string.Concat(rule.Right.Select((term, index) => $"{(term.Factor < 0 ? " - " : index > 0 ? " + " : "")}{(Math.Abs(term.Factor) > 1 ? $"{Math.Abs(term.Factor)} x " : "")}{term.Code}"));

    private static bool IsExplained(CheckFinding finding, ReportContent content) =>
        content.Explanation(finding.Field[(finding.Field.IndexOf(':', StringComparison.Ordinal) + 1)..]).Trim().Length >= MinExplanationLength;

    private static CheckFinding Finding(string code, Indicator figure, CheckSeverity severity, params object[] args) => new(code, $"figure:{figure.Code}", severity, [figure.Code, .. args]);
}
