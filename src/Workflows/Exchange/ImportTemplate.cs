using CsvHelper;

namespace PartyWorkflow.Workflows.Exchange;

/// <summary>The file to fill in: the headers, one row as an example, and beside it what each column means and which values there are today.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Columns">Each with its header and its meaning in the reader's language, and an example.</param>
/// <param name="Lists">Values to choose from, each with what stands beside it.</param>
public sealed record ImportTemplate(string Name, IReadOnlyList<ImportTemplate.Column> Columns, IReadOnlyList<ImportTemplate.ValueList> Lists, ImportTemplate.Labels Words)
{
    public sealed record Column(string Header, string Example, string Meaning, bool IsRequired);

    public sealed record ValueList(string Title, IReadOnlyList<(string Value, string Beside)> Values);

    /// <param name="Data">Name of the sheet to fill in.</param>
    /// <param name="Guide">Name of the sheet that explains.</param>
    public sealed record Labels(string Data, string Guide, string Column, string Required, string Optional, string Meaning);

    public byte[] ToXlsx() => TemplateWorkbook.Write(this);

    /// <summary>With semicolons and a mark of UTF-8, as Excel opens it where numbers have a decimal comma.</summary>
    public byte[] ToCsv()
    {
        using var stream = new MemoryStream();
        stream.Write([0xEF, 0xBB, 0xBF]);
        using (var csv = CsvWriter.Create(stream, new CsvWriterOptions { Separator = ';' }, leaveOpen: true))
        {
            csv.WriteRecord(Columns.Select(column => column.Header).ToArray());
            csv.WriteRecord(Columns.Select(column => column.Example).ToArray());
        }

        return stream.ToArray();
    }
}
