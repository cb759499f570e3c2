namespace PartyWorkflow.Workflows.Exchange;

/// <summary>A table as a file has it: only rows and cells that hold something.</summary>
/// <param name="Name">Empty for text files, which have one table.</param>
/// <param name="HiddenRows">Numbers of rows that hold something and are hidden or filtered away in the file: they are read like the others.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<int> HiddenRows);

/// <param name="Number">From 1, as a spreadsheet shows it.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells);

/// <param name="Column">From 0.</param>
/// <param name="Text">Composed (NFC) and trimmed; a date as 31/12/2026, a number with a point, whatever the file's language.</param>
public sealed record SheetCell(int Column, string Text, CellNature Nature);

public enum CellNature
{
    Text,
    Number,
    Date,

    /// <summary>Its result is not read: it may be of another day than the file, or missing where another program wrote the file.</summary>
    Formula,

    /// <summary>#N/A, #REF! and the like.</summary>
    Error,
}
