namespace PartyWorkflow.Domain.Submissions;

/// <summary>A section of the outline as it was shown; its text is the submitted content's.</summary>
public sealed record ShownSection(string Code, string TitleVi, string TitleEn)
{
    /// <summary>What a comment on it names.</summary>
    public string Field => $"section:{Code}";
}
