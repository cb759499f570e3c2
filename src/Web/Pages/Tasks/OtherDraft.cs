using PartyWorkflow.Domain.Indicators;

namespace PartyWorkflow.Web.Pages.Tasks;

/// <summary>What another person has in the draft where this one typed something else (I8). Null: they agree.</summary>
public sealed record OtherDraft(string Who, ReportContent Theirs, ReportContent Typed)
{
    public string? Figure(string code) => Differing(Theirs.Figure(code), Typed.Figure(code));

    public string? Explanation(string code) => Differing(Theirs.Explanation(code), Typed.Explanation(code));

    public string? Narrative(string code) => Differing(Theirs.Narrative(code), Typed.Narrative(code));

    private static string? Differing(string theirs, string typed) =>
        theirs.ReplaceLineEndings("\n").Trim() == typed.ReplaceLineEndings("\n").Trim() ? null : theirs;
}
