using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>A workbook keeps a date as a number of days, and only the cell's format tells that it is one.</summary>
internal sealed partial class XlsxDates
{
    /// <summary>Workbooks that once came from a Mac count from 1904.</summary>
    private const int DaysTo1904 = 1462;

    private readonly bool _countsFrom1904;
    private readonly HashSet<uint> _dateStyles;

    public XlsxDates(WorkbookPart workbook)
    {
        _countsFrom1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null && IsDate(format.FormatCode?.Value ?? ""))
            .Select(format => format.NumberFormatId!.Value).ToHashSet() ?? [];
        var formats = styles?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value ?? 0) ?? [];
        _dateStyles = [.. formats.Select((format, index) => (format, index)).Where(pair => IsBuiltIn(pair.format) || own.Contains(pair.format)).Select(pair => (uint)pair.index)];
    }

    /// <summary>Null: the cell holds no date, or none that exists.</summary>
    public DateOnly? Read(Cell cell, string raw)
    {
        if (cell.StyleIndex is null || !_dateStyles.Contains(cell.StyleIndex.Value)
            || !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var days))
        {
            return null;
        }

        days += _countsFrom1904 ? DaysTo1904 : 0;
        // From 1/3/1900, before which Excel counts a day that never was, to the end of 9999.
        return days is >= 61 and < 2958466 ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : null;
    }

    private static bool IsBuiltIn(uint format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);

    private static bool IsDate(string code)
    {
        var bare = Quoted().Replace(code, "");
        return bare.Contains('d', StringComparison.OrdinalIgnoreCase) || bare.Contains('y', StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.")]
    private static partial Regex Quoted();
}
