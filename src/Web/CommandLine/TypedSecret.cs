using System.Text;

namespace PartyWorkflow.Web.CommandLine;

/// <summary>A secret that somebody types at a terminal: asked for, twice, and not shown.</summary>
internal static class TypedSecret
{
    /// <summary>Null: the two are not the same.</summary>
    public static string? Ask(string what)
    {
        var first = Read($"{what}: ");
        return Read("Once more: ") == first ? first : null;
    }

    private static string Read(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
