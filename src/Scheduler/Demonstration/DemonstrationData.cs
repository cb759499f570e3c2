using System.Globalization;
using PartyWorkflow.Domain.Csv;

namespace PartyWorkflow.Scheduler.Demonstration;

/// <summary>The rows of the demonstration province (data/*.csv), with its dates moved by whole years so that the merger lies in the year before.</summary>
public sealed class DemonstrationData
{
    /// <summary>The merger of the data, 1/1/2025.</summary>
    private const int MergerYear = 2025;

    private readonly int _years;

    public DemonstrationData(DateOnly today)
    {
        _years = today.Year - 1 - MergerYear;
        Units = Read("units.csv");
        Users = Read("users.csv");
        Difficulties = Read("difficulties.csv");
    }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Units { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Users { get; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Difficulties { get; }

    /// <summary>The last year whose reports the merged district owed.</summary>
    public int LastYearBeforeTheMerger => MergerYear + _years - 1;

    /// <summary>A date of the story, moved. Null: the column is empty.</summary>
    public DateOnly? Moved(string text) => text.Length == 0 ? null : Date(text).AddYears(_years);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        using var stream = typeof(DemonstrationData).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not built in.");
        using var reader = new StreamReader(stream);
        return CsvReader.Read(reader.ReadToEnd());
    }
}
