using System.Globalization;
using PartyWorkflow.Domain.Measures;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Overview;

namespace PartyWorkflow.Web.Pages.Dashboard;

/// <summary>The span of the overview (R24) as the address has it, "2026", "HALF_YEAR-2026" or two dates of cut-off, and as people call it.</summary>
/// <param name="Value">Of the choice that is chosen; "": two dates are.</param>
public sealed record SpanForm(MeasureSpan Span, string Name, string Value, IReadOnlyList<SpanForm.Choice> Choices, IReadOnlyList<FormError> Errors)
{
    public sealed record Choice(string Value, string Name, MeasureSpan Span);

    /// <param name="chosen">The value of a choice; anything else: the current year.</param>
    /// <param name="from">The first cut-off, as it was typed.</param>
    /// <param name="to">The last.</param>
    public static SpanForm Read(string? chosen, string? from, string? to, IReadOnlyList<KnownSpan> known, Func<KnownSpan, string> nameOf, Site site)
    {
        var (words, errors) = (site.Words, new List<FormError>());
        var current = KnownSpan.CurrentYear(known, site.Clock.Today);
        Choice Year(int year) => new(Text(year), words[$"Năm {year}, mọi kỳ báo cáo", $"{year}, all cycles"], MeasureSpan.OfYear(year));
        IReadOnlyList<Choice> choices =
        [
            .. known.Select(span => span.Year).Append(current).Distinct().OrderDescending().Select(Year),
            .. known.Select(span => new Choice($"{span.CycleCode}-{Text(span.Year)}", nameOf(span), MeasureSpan.OfCycle(span.CycleCode, span.Year))),
        ];
        if (!string.IsNullOrWhiteSpace(from) || !string.IsNullOrWhiteSpace(to))
        {
            errors.AddRange(ErrorsOf(TypedDate.Read(from), TypedDate.Read(to), site));
            if (errors.Count == 0)
            {
                var (first, last) = (TypedDate.Read(from)!.Value, TypedDate.Read(to)!.Value);
                var name = words[$"Hạn nộp từ {words.Date(first)} đến {words.Date(last)}", $"Cut-offs from {words.Date(first)} to {words.Date(last)}"];
                return new(MeasureSpan.OfCutoffs(first, last), name, "", choices, errors);
            }
        }

        var found = choices.FirstOrDefault(choice => choice.Value == chosen) ?? Year(current);
        return new(found.Span, found.Name, found.Value, choices, errors);
    }

    private static IEnumerable<FormError> ErrorsOf(DateOnly? first, DateOnly? last, Site site)
    {
        if (first is null)
        {
            yield return new("from", site.Words["Từ ngày: nhập ngày, ví dụ 1/1/2026.", "From: enter a date such as 1/1/2026."]);
        }

        if (last is null)
        {
            yield return new("to", site.Words["Đến ngày: nhập ngày, ví dụ 31/12/2026.", "To: enter a date such as 31/12/2026."]);
        }

        if (last < first)
        {
            yield return new("to", site.Words["Đến ngày: không được trước “Từ ngày”.", "To: must not lie before “From”."]);
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
