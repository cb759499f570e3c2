using System.Text;

namespace PartyWorkflow.Domain.Csv;

/// <summary>Reads comma-separated values as RFC 4180 has them: quotes, doubled quotes, line breaks inside quotes.</summary>
public static class CsvReader
{
    /// <summary>One dictionary a row, by the names of the first line.</summary>
    /// <exception cref="FormatException">A row has another number of fields than the first line, or a quote is not closed; the message names the line.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var rows = Rows(text.TrimStart('\uFEFF')).ToList();
        var header = rows.Count > 0 ? rows[0].Fields : [];
        return [.. rows.Skip(1).Select(row => row.Fields.Count == header.Count
            ? (IReadOnlyDictionary<string, string>)header.Zip(row.Fields).ToDictionary(pair => pair.First, pair => pair.Second)
            : throw new FormatException($"line {row.Line}: {row.Fields.Count} fields where the first line has {header.Count}"))];
    }

    private static IEnumerable<(int Line, List<string> Fields)> Rows(string text)
    {
        var (line, start, quoted) = (1, 1, false);
        var fields = new List<string>();
        var field = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            line += sign == '\n' ? 1 : 0;
            if (quoted)
            {
                if (sign != '"')
                {
                    field.Append(sign);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (sign == '"')
            {
                quoted = true;
            }
            else if (sign is ',' or '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (sign == '\n')
                {
                    yield return (start, fields);
                    (fields, start) = ([], line);
                }
            }
            else if (sign != '\r')
            {
                field.Append(sign);
            }
        }

        if (quoted)
        {
            throw new FormatException($"line {start}: a quote is not closed");
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(field.ToString());
            yield return (start, fields);
        }
    }
}
