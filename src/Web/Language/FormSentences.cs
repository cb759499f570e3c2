using System.Text.RegularExpressions;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Web.Language;

/// <summary>What is wrong with a form, in the words that stand on it: its lines by number and name, its sections by title. Codes are the program's.</summary>
public static partial class FormSentences
{
    public static string Sentence(this Words words, Refusal refusal, FormTemplate template) =>
        words.Sentence(refusal.Code, refusal.Args.Select((argument, index) => argument is string text ? words.InWords(text, template, isTheLine: index == 0) : argument));

    private static string InWords(this Words words, string text, FormTemplate template, bool isTheLine)
    {
        if (isTheLine && template.Sections.FirstOrDefault(part => part.Section.Code == text)?.Section is { } section)
        {
            return $"{section.Code} ({words[section.TitleVi, section.TitleEn]})";
        }

        if (isTheLine && template.Figures.FirstOrDefault(figure => figure.Code == text) is { } line)
        {
            return $"{line.Ordinal} ({words[line.NameVi, line.NameEn]})";
        }

        // A sum of other lines.
        return Code().Replace(text, found => template.Figures.FirstOrDefault(figure => figure.Code == found.Value) is { } other ? words[$"dòng {other.Ordinal}", $"line {other.Ordinal}"] : found.Value);
    }

    [GeneratedRegex("[A-Z][A-Z0-9_]+")]
    private static partial Regex Code();
}
