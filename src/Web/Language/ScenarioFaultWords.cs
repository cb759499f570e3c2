using System.Text.RegularExpressions;
using PartyWorkflow.Scheduler.Rehearsal;

namespace PartyWorkflow.Web.Language;

/// <summary>What is wrong with a scenario, in the reader's language. The command line speaks the format's English; a page speaks to an administrator.</summary>
public static class ScenarioFaultWords
{
    /// <summary>The format's sentences, with what was written in quotation marks as $1.</summary>
    private static readonly (Regex English, string Vietnamese)[] Sentences =
    [
        Pair("is missing", "còn thiếu"),
        Pair("is empty", "đang để trống"),
        Pair("stands twice", "bị lặp lại"),
        Pair("unknown field", "không có trường này trong mẫu kịch bản"),
        Pair("is not JSON", "không đúng cú pháp JSON"),
        Pair("is larger than (.+) MB", "lớn hơn $1 MB; chia kịch bản nhỏ hơn"),
        Pair("must be an object", "phải là một đối tượng { … }"),
        Pair("must be a list", "phải là một danh sách [ … ]"),
        Pair("must be a text", "phải là văn bản trong dấu ngoặc kép"),
        Pair("must be a whole number from (.+) to (.+)", "phải là số nguyên từ $1 đến $2"),
        Pair("\"(.*)\" is not a date in the form yyyy-MM-dd", "“$1” không phải ngày dạng năm-tháng-ngày, ví dụ 2026-05-25"),
        Pair("\"(.*)\" is not an instant with its offset, like (.+)", "“$1” không phải thời điểm kèm múi giờ, ví dụ $2"),
        Pair("\"(.*)\" is not a day of every year in the form MM-dd", "“$1” không phải tháng-ngày có trong mọi năm, ví dụ 05-25"),
        Pair("\"(.*)\" is not an e-mail address", "“$1” không phải địa chỉ thư điện tử"),
        Pair("\"(.*)\" is not a key of the form UNIT/CYCLE/YEAR", "“$1” không có dạng ĐƠN VỊ/CHU KỲ/NĂM, ví dụ HU-01/HALF_YEAR/2026"),
        Pair("unknown (kind|unit|cycle|role|action|person) \"(.*)\"", "không có “$2” trong kịch bản hoặc trong mẫu"),
        Pair("must be after start", "phải sau start"),
        Pair("must be after validFrom", "phải sau validFrom"),
        Pair("must not be before from", "không được trước from"),
        Pair("must lie between start and end", "phải nằm giữa start và end"),
        Pair("must not contain \"/\"", "không được có dấu “/”"),
        Pair("must name at least one role", "phải có ít nhất một vai trò"),
        Pair("a unit can't succeed itself", "đơn vị không thể kế thừa chính mình"),
    ];

    public static string Sentence(this Words words, ScenarioException fault) => words[$"{fault.Field}: {Vietnamese(fault.What)}.", $"{fault.Message}."];

    /// <summary>The English sentence where none is known; a test sees to it that each is.</summary>
    private static string Vietnamese(string what) =>
        Sentences.FirstOrDefault(pair => pair.English.IsMatch(what)) is ({ } english, { } vietnamese) ? english.Replace(what, vietnamese) : what;

    private static (Regex English, string Vietnamese) Pair(string english, string vietnamese) => (new Regex($"^{english}$", RegexOptions.Singleline | RegexOptions.NonBacktracking), vietnamese);
}
