using System.Globalization;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Web.Language;

/// <summary>
/// The reader's language: Vietnamese first, English second. Texts stand in pairs where they are used, so that none can lack its other language;
/// sentences of refusals stand in <see cref="RefusalTexts"/>.
/// </summary>
public sealed class Words(bool isEnglish)
{
    /// <summary>Names in the order of a Vietnamese dictionary.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(new CultureInfo("vi-VN"), ignoreCase: true);

    /// <summary>As <see cref="Order"/>, computed once for each name: comparing two texts by culture is what a long list spends its time on.</summary>
    public static byte[] OrderKey(string name) => CultureInfo.GetCultureInfo("vi-VN").CompareInfo.GetSortKey(name, CompareOptions.IgnoreCase).KeyData;

    public static Comparer<byte[]> ByKey { get; } = Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other));

    public bool IsEnglish => isEnglish;

    public string Locale => isEnglish ? "en" : "vi";

    public string this[string vietnamese, string english] => isEnglish ? english : vietnamese;

    /// <summary>24/5/2026.</summary>
    public string Date(DateOnly date) => date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    /// <summary>24/5/2026 08:31, Viet Nam time (R1).</summary>
    public string Instant(DateTimeOffset instant) => OfficeZone.ToLocal(instant).ToString("d/M/yyyy HH:mm", CultureInfo.InvariantCulture);

    public string InstantToTheSecond(DateTimeOffset instant) => OfficeZone.ToLocal(instant).ToString("d/M/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Both readings of a deadline (R2).</summary>
    public string Before(Deadline deadline) => this[
        $"trước ngày {Date(deadline.DueBefore)} (chậm nhất 24 giờ ngày {Date(deadline.LastOnTimeDate)})",
        $"before {Date(deadline.DueBefore)} (at the latest 24:00 on {Date(deadline.LastOnTimeDate)})"];

    public string Number(decimal value) => FigureText.Format(value, Locale);

    public string Weekday(DateOnly date) => isEnglish
        ? date.DayOfWeek.ToString()
        : date.DayOfWeek == DayOfWeek.Sunday ? "Chủ nhật" : $"Thứ {new[] { "", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy" }[(int)date.DayOfWeek]}";
}
