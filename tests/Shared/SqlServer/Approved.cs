namespace PartyWorkflow.TestSupport.SqlServer;

/// <summary>Statements held against the file that was reviewed. A difference leaves what was received beside it.</summary>
internal static class Approved
{
    /// <param name="project">Whose folder SqlServer has the file.</param>
    /// <param name="besides">Another file there, whose statements are not reviewed twice.</param>
    public static void Match(string project, string name, SentStatements sent, string? besides = null)
    {
        var folder = Path.Combine(ProgramUnderTest.Root, "tests", project, "SqlServer");
        var (approved, received) = (Path.Combine(folder, $"{name}.approved.sql"), Path.Combine(folder, $"{name}.received.sql"));
        var known = besides is null ? [] : File.ReadAllText(Path.Combine(folder, $"{besides}.approved.sql")).ReplaceLineEndings("\n").TrimEnd('\n', ';').Split(";\n\n");
        var text = string.Join(";\n\n", sent.Kinds.Except(known)) + ";\n";
        Assert.NotEmpty(sent.Kinds);
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"The statements are not those of {approved}. Review {received}, and rename it if it is right.");
    }
}
