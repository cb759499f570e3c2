using System.Globalization;
using System.Text.Json;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Web.Language;

/// <summary>The sentence that a user reads when refused: Resources/Refusals.json, by code, in both languages.</summary>
public static class RefusalTexts
{
    private static readonly Dictionary<string, Dictionary<string, string>> Texts = Read();

    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    public static string Sentence(this Words words, Refusal refusal) => words.Sentence(refusal.Code, refusal.Args);

    /// <exception cref="KeyNotFoundException">The code has no sentence; a test sees to it that each has.</exception>
    public static string Sentence(this Words words, string code, IEnumerable<object> args) =>
        string.Format(CultureInfo.InvariantCulture, Texts[code][words.Locale], [.. args.Select(words.Argument)]);

    private static object Argument(this Words words, object argument) => argument switch
    {
        DateOnly date => words.Date(date),
        DateTimeOffset instant => words.Instant(instant),
        Deadline deadline => words.Before(deadline),
        decimal number => words.Number(number),
        ObligationState state => words.State(state),
        _ => argument,
    };

    public static string State(this Words words, ObligationState state) => state switch
    {
        ObligationState.Open => words["đang mở", "open"],
        ObligationState.Submitted => words["đã nộp, chờ duyệt", "submitted, awaiting review"],
        ObligationState.Returned => words["được trả lại để sửa", "returned for correction"],
        ObligationState.Approved => words["đã phê duyệt", "approved"],
        ObligationState.Waived => words["được miễn nộp", "waived"],
    };

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var stream = typeof(RefusalTexts).Assembly.GetManifestResourceStream("Refusals.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!;
    }
}
