using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Web.Imports;

/// <summary>An import in the reader's words.</summary>
public static class ImportWords
{
    public static string Outcome(this Words words, ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => words["mới", "new"],
        ImportOutcome.Changed => words["thay đổi", "changed"],
        ImportOutcome.Unchanged => words["không đổi", "unchanged"],
        ImportOutcome.Refused => words["bị từ chối", "refused"],
    };

    public static string Css(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => "st-ok",
        ImportOutcome.Changed => "st-due",
        ImportOutcome.Unchanged => "st-na",
        ImportOutcome.Refused => "st-bad",
    };

    public static string Header(this Words words, ImportSubject subject, string field) =>
        subject.Columns.FirstOrDefault(column => column.Field == field) is { } column ? words[column.Vi, column.En] : field;

    /// <summary>"B7: …"; a fault of the whole file without an address.</summary>
    public static string Fault(this Words words, Refusal refusal) =>
        refusal.Field is null ? words.Sentence(refusal) : words[$"Ô {refusal.Field}: {words.Sentence(refusal)}", $"Cell {refusal.Field}: {words.Sentence(refusal)}"];

    /// <param name="field">A day from which a unit no longer exists is said with its last day: people mean now the one, now the other (R18).</param>
    public static string Value(this Words words, string field, object? value) => value switch
    {
        null or "" => words["(trống)", "(empty)"],
        DateOnly date when field == "LastDay" => words[$"{words.Date(date)} (ngày cuối cùng hoạt động: {words.Date(date.AddDays(-1))})", $"{words.Date(date)} (its last day: {words.Date(date.AddDays(-1))})"],
        DateOnly date => words.Date(date),
        _ => value.ToString()!,
    };
}
