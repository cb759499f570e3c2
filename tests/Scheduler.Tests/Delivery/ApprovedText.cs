using PartyWorkflow.TestSupport;

namespace PartyWorkflow.Scheduler.Tests.Delivery;

/// <summary>A text held against the file that was reviewed. A difference leaves what was received beside it.</summary>
internal static class ApprovedText
{
    /// <param name="file">From the root of the repository; ends in ".approved.txt".</param>
    public static void Match(string file, string text)
    {
        var approved = Path.Combine(ProgramUnderTest.Root, file);
        var received = approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"The text is not that of {approved}. Review {received}, and rename it if it is right.");
    }
}
