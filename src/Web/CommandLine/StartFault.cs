namespace PartyWorkflow.Web.CommandLine;

/// <summary>Why the program does not start, in one line: a setting that is wrong, or a process definition that is, which is met while its class is loaded.</summary>
public static class StartFault
{
    /// <summary>Null: something else went wrong, and the trace says more than a line.</summary>
    public static string? LineOf(Exception fault) => fault.GetBaseException() is InvalidOperationException wrong ? wrong.Message.ReplaceLineEndings(" ") : null;
}
