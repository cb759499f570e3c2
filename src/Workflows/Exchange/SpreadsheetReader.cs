using PartyWorkflow.Domain.Results;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>
/// Reads a table from an XLSX workbook or a CSV text, told apart by what they hold and not by their names. Whatever the file, memory and time are
/// bounded: by its size, by its size when unpacked, and by its rows.
/// </summary>
public static class SpreadsheetReader
{
    /// <summary>Bytes.</summary>
    public const int MaxSize = 10 * 1024 * 1024;

    /// <summary>Rows that hold something, the header included.</summary>
    public const int MaxRows = 5001;

    /// <param name="sheetName">Of a workbook; null: its first visible sheet.</param>
    /// <returns>A refusal's field is the address of a cell, or null where the whole file is meant.</returns>
    public static Result<Sheet> Read(byte[] content, string? sheetName = null)
    {
        if (content.Length > MaxSize)
        {
            return new Refusal("sheet_file_too_large", null, MaxSize / 1024 / 1024);
        }

        return content switch
        {
            [] => new Refusal("sheet_file_empty"),
            [0x50, 0x4B, 0x03, 0x04, ..] => XlsxSheet.Read(content, sheetName),
            // The binary workbooks of Excel 97, and encrypted ones of today.
            [0xD0, 0xCF, 0x11, 0xE0, ..] => new Refusal("sheet_format_old"),
            _ => CsvSheet.Read(content),
        };
    }

    /// <summary>Null: not too many.</summary>
    internal static Refusal? TooMany(int rows) => rows > MaxRows ? new Refusal("sheet_too_many_rows", null, rows - 1, MaxRows - 1) : null;
}
