using System.Globalization;
using System.Text.RegularExpressions;

namespace PartyWorkflow.Domain.Indicators;

public enum RuleKind
{
    /// <summary>The figure (or a sum) is at most the right side.</summary>
    AtMost,

    AtLeast,

    Equal,

    /// <summary>The annual figure is at least that of the half-year: it is cumulative.</summary>
    AtLeastHalfYear,

    /// <summary>Equal to the closing figure of the last approved annual report.</summary>
    EqualLastAnnual,

    /// <summary>Anything above zero needs an explanation.</summary>
    ZeroOrExplained,

    /// <summary>100 x figure / target, computed; empty when the target is zero or unknown.</summary>
    PercentOfTarget,
}

/// <summary>A term of a sum: a factor and the code of an indicator.</summary>
public sealed record Term(int Factor, string Code);

/// <summary>One check of the catalogue's <c>validation</c> column.</summary>
/// <param name="Left">What is compared; the figure itself unless the rule names a sum.</param>
/// <param name="IsWarning">May be exceeded with an explanation.</param>
public sealed partial record FigureRule(RuleKind Kind, IReadOnlyList<Term> Left, IReadOnlyList<Term> Right, bool IsWarning, string Text)
{
    /// <summary>Rules about the register of difficulties, which is not kept yet: the figures are entered by hand.</summary>
    private static readonly string[] FromTheRegister = ["from the register of difficulties", "<= DIF_RAISED + open at the start"];

    /// <summary>Reads the column of one indicator.</summary>
    /// <exception cref="FormatException">A rule is not understood. None is passed over.</exception>
    public static IReadOnlyList<FigureRule> Parse(string code, string column)
    {
        if (FromTheRegister.Contains(column))
        {
            return column.Contains("DIF_RAISED", StringComparison.Ordinal) ? [new(RuleKind.AtMost, [new(1, code)], [new(1, "DIF_RAISED")], true, column)] : [];
        }

        var target = PercentPattern().Match(column);
        if (target.Success)
        {
            return [new(RuleKind.PercentOfTarget, [new(1, target.Groups[1].Value)], [new(1, target.Groups[1].Value)], false, column)];
        }

        return [.. column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => ParseOne(code, text))];
    }

    private static FigureRule ParseOne(string code, string text)
    {
        IReadOnlyList<Term> self = [new(1, code)];
        if (text == "annual >= half-year")
        {
            return new(RuleKind.AtLeastHalfYear, self, self, false, text);
        }

        if (text == "> 0 needs an explanation")
        {
            return new(RuleKind.ZeroOrExplained, self, [], true, text);
        }

        var last = LastAnnualPattern().Match(text);
        if (last.Success)
        {
            return new(RuleKind.EqualLastAnnual, self, [new(1, last.Groups[1].Value)], false, text);
        }

        var comparison = ComparisonPattern().Match(text);
        if (!comparison.Success)
        {
            throw new FormatException($"{code}: the rule \"{text}\" is not understood");
        }

        var kind = comparison.Groups["op"].Value switch
        {
            "<=" => RuleKind.AtMost,
            ">=" => RuleKind.AtLeast,
            _ => RuleKind.Equal,
        };
        var left = comparison.Groups["left"].Value.Trim();
        return new(kind, left.Length == 0 ? self : Sum(left), Sum(comparison.Groups["right"].Value), comparison.Groups["warning"].Success, text);
    }

    private static List<Term> Sum(string text) => [.. TermPattern().Matches(text).Select(match => new Term(
        (match.Groups["sign"].Value == "-" ? -1 : 1) * (match.Groups["factor"].Success ? int.Parse(match.Groups["factor"].Value, CultureInfo.InvariantCulture) : 1),
        match.Groups["code"].Value))];

    [GeneratedRegex(@"^100\*(\w+)/target\(\1\)(; target=0 -> empty)?$")]
    private static partial Regex PercentPattern();

    [GeneratedRegex(@"^= (\w+)\(annual, year-1\)$")]
    private static partial Regex LastAnnualPattern();

    [GeneratedRegex(@"^(?<left>[A-Z_0-9+ ]*?)\s*(?<op><=|>=|=)\s*(?<right>(\d+ \* )?[A-Z]\w*(\s*[+-]\s*[A-Z]\w*)*)(?<warning>\s*\(warning[^)]*\))?$")]
    private static partial Regex ComparisonPattern();

    [GeneratedRegex(@"(?<sign>[+-])?\s*(?:(?<factor>\d+) \* )?(?<code>[A-Z]\w*)")]
    private static partial Regex TermPattern();
}
