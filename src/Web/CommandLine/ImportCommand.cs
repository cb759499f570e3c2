using System.CommandLine;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Imports;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Workflows.Exchange;

namespace PartyWorkflow.Web.CommandLine;

/// <summary><c>import</c>: what a file of units or people would change; with <c>--apply</c> it is done, all of it or nothing.</summary>
internal static class ImportCommand
{
    private static readonly Words Words = new(isEnglish: true);

    public static Command Create()
    {
        var command = new Command("import", "Import from an XLSX or CSV file. Without --apply nothing is changed.");
        foreach (var name in ImportSubjects.Names)
        {
            command.Add(Of(name));
        }

        return command;
    }

    private static Command Of(string name)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file, as the template on the page has it." }.AcceptExistingOnly();
        var apply = new Option<bool>("--apply") { Description = "Do it. Left out: only tell what would change." };
        var sheet = new Option<string?>("--sheet") { Description = "Name of the workbook's sheet. Left out: the first." };
        var command = new Command(name, $"Import {name}.") { file, apply, sheet };
        command.SetAction((parsed, cancellationToken) => ConfiguredServices.RunOnSchemaAsync(
            services => RunAsync(services.GetRequiredService<ImportSubjects>().Find(name)!, parsed.GetValue(file)!, parsed.GetValue(sheet), parsed.GetValue(apply), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ImportSubject subject, FileInfo file, string? sheet, bool isToApply, CancellationToken cancellationToken)
    {
        var read = file.Length > SpreadsheetReader.MaxSize
            ? new Refusal("sheet_file_too_large", null, SpreadsheetReader.MaxSize / 1024 / 1024)
            : ReadImport.From(await File.ReadAllBytesAsync(file.FullName, cancellationToken), subject.Columns, sheet);
        if (!read.IsDone)
        {
            return await RefuseAsync(read.Refusals);
        }

        var preview = await subject.PreviewAsync(read.Required, null, cancellationToken);
        Tell(subject, preview.Required);
        if (preview.Required.HasRefused)
        {
            return 1;
        }

        if (!isToApply)
        {
            Console.WriteLine(preview.Required.ChangesSomething ? "Nothing was changed. Run it again with --apply to import." : "There is nothing to import.");
            return 0;
        }

        if (!preview.Required.ChangesSomething)
        {
            return 0;
        }

        var done = await subject.ApplyAsync(read.Required, preview.Required.Stamp, null, cancellationToken);
        if (!done.IsDone)
        {
            return await RefuseAsync(done.Refusals);
        }

        Console.WriteLine("Imported.");
        if (subject.Name == ImportSubjects.People && done.Required.Count(ImportOutcome.New) is > 0 and var invited)
        {
            var told = Words.Count(invited, "new person gets an invitation", "new people get an invitation");
            Console.WriteLine($"{told} by mail to set a password.");
        }
        return 0;
    }

    private static void Tell(ImportSubject subject, ImportPreview preview)
    {
        foreach (var line in preview.Lines.Where(line => line.Outcome != ImportOutcome.Unchanged))
        {
            Console.WriteLine($"row {line.Row}: {Words.Outcome(line.Outcome)}: {line.Key} {line.Name}");
            foreach (var refusal in line.Refusals)
            {
                Console.WriteLine($"    {Words.Fault(refusal)}");
            }

            foreach (var change in line.Outcome == ImportOutcome.Changed ? line.Changes : [])
            {
                Console.WriteLine($"    {Words.Header(subject, change.Field)}: {Words.Value(change.Field, change.Old)} -> {Words.Value(change.Field, change.New)}");
            }
        }

        if (preview.HiddenRows.Count > 0)
        {
            Console.WriteLine($"Hidden rows are read too: {string.Join(", ", preview.HiddenRows)}");
        }

        Console.WriteLine(string.Join(", ", Enum.GetValues<ImportOutcome>().Select(outcome => $"{preview.Count(outcome)} {Words.Outcome(outcome)}")));
    }

    private static async Task<int> RefuseAsync(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            await Console.Error.WriteLineAsync(Words.Fault(refusal));
        }

        return 1;
    }
}
