using System.Globalization;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>A cell's name as spreadsheets show it, "B7": the second column, the seventh row.</summary>
public static class CellAddress
{
    /// <param name="column">From 0.</param>
    /// <param name="row">From 1.</param>
    public static string Of(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    /// <summary>From 0; null: the reference begins with no letters.</summary>
    public static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper))
        {
            column = checked((column * 26) + (letter - 'A' + 1));
        }

        return column == 0 ? null : column - 1;
    }

    private static string Letters(int column) =>
        (column >= 26 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));
}
