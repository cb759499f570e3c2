using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>What is typed into the forms of the calendar: a day, an announcement, or a fixed-date holiday.</summary>
public sealed partial class CalendarInput
{
    /// <summary>Characters. A year's announcement has two thousand.</summary>
    public const int LongestText = 50_000;

    public string? Date { get; set; }

    public string? Name { get; set; }

    public bool IsExtraWorkingDay { get; set; }

    public string? Text { get; set; }

    public string? FixedDate { get; set; }

    public string? FixedName { get; set; }

    public string? FromYear { get; set; }

    public string? ToYear { get; set; }

    /// <summary>An existing fixed date is changed, so its date and first year stay.</summary>
    [BindNever]
    public bool IsKnown { get; set; }

    [BindNever]
    public IReadOnlyList<FormError> Errors { get; set; } = [];

    [BindNever]
    public ILookup<string, string> Wrong => Errors.ToLookup(error => error.FieldId, error => error.Message);

    /// <summary>Null: the errors say what is wrong.</summary>
    public CalendarChange? Day(Words words)
    {
        var date = TypedDate.Read(Date);
        Errors = [.. Faults(
            (date is null, "Date", words["Nhập ngày, ví dụ 1/1/2027.", "Enter a date, for example 1/1/2027."]),
            (string.IsNullOrWhiteSpace(Name), "Name", words["Nhập tên ngày nghỉ hoặc lý do làm bù.", "Enter the holiday's name or why it is worked."]))];
        return Errors.Count > 0 ? null : new CalendarChange { Days = [new(date!.Value, Name!.Trim(), IsExtraWorkingDay)] };
    }

    /// <summary>Null: the errors say what is wrong.</summary>
    public CalendarChange? Fixed(Words words)
    {
        var date = DayMonthPattern().Match(FixedDate ?? "");
        var (from, to) = (Year(FromYear), Year(ToYear));
        Errors = [.. Faults(
            (!date.Success, "FixedDate", words["Nhập ngày và tháng, ví dụ 24/11.", "Enter day and month, for example 24/11."]),
            (string.IsNullOrWhiteSpace(FixedName), "FixedName", words["Nhập tên ngày nghỉ.", "Enter the holiday's name."]),
            (from is null, "FromYear", words["Nhập năm đầu tiên được tính, ví dụ 2027.", "Enter the first year in which it counts, for example 2027."]),
            (to is null && !string.IsNullOrWhiteSpace(ToYear), "ToYear", words["Nhập năm cuối cùng được tính, hoặc để trống.", "Enter the last year in which it counts, or leave it empty."]))];
        return Errors.Count > 0 ? null : new CalendarChange
        {
            Fixed = [new(Number(date.Groups[1].Value), Number(date.Groups[2].Value), FixedName!.Trim(), from!.Value, to)],
        };
    }

    public static CalendarInput Of(EnteredFixedDate row) => new()
    {
        FixedDate = string.Create(CultureInfo.InvariantCulture, $"{row.Day}/{row.Month}"),
        FixedName = row.NameVi,
        FromYear = row.FromYear.ToString(CultureInfo.InvariantCulture),
        ToYear = row.ToYear?.ToString(CultureInfo.InvariantCulture),
        IsKnown = true,
    };

    private static IEnumerable<FormError> Faults(params (bool IsWrong, string Field, string Message)[] checks) =>
        checks.Where(check => check.IsWrong).Select(check => new FormError(check.Field, check.Message));

    private static int? Year(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 ? year : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$")]
    private static partial Regex DayMonthPattern();
}
