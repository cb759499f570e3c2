using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;

namespace PartyWorkflow.TestSupport.SqlServer;

/// <summary>Every statement that was sent, each kind once, as a reader compares it: parameters numbered anew with their types, many rows written as one.</summary>
internal sealed partial class SentStatements
{
    private readonly HashSet<(string Statement, string Parameters)> _kinds = [];

    /// <summary>By statement, each under a line with the types of its parameters.</summary>
    public IEnumerable<string> Kinds =>
        _kinds.OrderBy(kind => kind.Statement, StringComparer.Ordinal).ThenBy(kind => kind.Parameters, StringComparer.Ordinal).Select(kind => kind.Parameters + kind.Statement);

    /// <summary>What the server answers, once, to the next statement with that word.</summary>
    public (string Word, Exception Fault)? Refused { get; set; }

    public void Record(string commandText, IReadOnlyList<SqlParameter> parameters)
    {
        var types = parameters.ToDictionary(parameter => $"@{parameter.ParameterName.TrimStart('@')}", TypeOf);
        foreach (var statement in TSql.Parse(commandText).Statements)
        {
            _kinds.Add(Numbered(RowsPattern().Replace(ListPattern().Replace(statement.TrimEnd(';'), "($1 /* … */)"), "$1 /* … */"), types));
        }

        if (Refused is { } refused && commandText.Contains(refused.Word, StringComparison.Ordinal))
        {
            Refused = null;
            throw refused.Fault;
        }
    }

    private static (string Statement, string Parameters) Numbered(string statement, Dictionary<string, string> types)
    {
        var numbers = new Dictionary<string, int>();
        var text = ParameterPattern().Replace(statement, match =>
        {
            if (!types.ContainsKey(match.Value))
            {
                return match.Value;
            }

            numbers.TryAdd(match.Value, numbers.Count);
            return $"@{numbers[match.Value]}";
        });
        var used = numbers.OrderBy(pair => pair.Value).Select(pair => $"@{pair.Value} {types[pair.Key]}");
        return (text.ReplaceLineEndings("\n"), numbers.Count == 0 ? "" : $"-- {string.Join(", ", used)}\n");
    }

    private static string TypeOf(SqlParameter parameter) => parameter.Size switch
    {
        0 => parameter.SqlDbType.ToString().ToLowerInvariant(),
        -1 => $"{parameter.SqlDbType.ToString().ToLowerInvariant()}(max)",
        var size => $"{parameter.SqlDbType.ToString().ToLowerInvariant()}({size})",
    };

    [GeneratedRegex(@"@\w+")]
    private static partial Regex ParameterPattern();

    /// <summary>IN (@a, @b, …).</summary>
    [GeneratedRegex(@"(?<=IN )\((@\w+)(?:, @\w+)+\)")]
    private static partial Regex ListPattern();

    /// <summary>VALUES (…), (…), …</summary>
    [GeneratedRegex(@"(\((?:@\w+(?:, )?)+(?:, \d+|\d+)?\))(?:,\s+\((?:@\w+(?:, )?)+(?:, \d+|\d+)?\))+")]
    private static partial Regex RowsPattern();
}
