namespace PartyWorkflow.Web.Pages.Admin.Office;

/// <summary>The form of a cycle that is to be added, as it was typed.</summary>
public sealed class NewCycleInput : CycleInput
{
    /// <summary>Empty: made from the English name.</summary>
    public string? Code { get; set; }

    /// <summary>The first day on which it opens; empty: today.</summary>
    public string? From { get; set; }

    /// <summary>Codes of the kinds of unit that owe it.</summary>
    public string[] Kinds { get; set; } = [];
}
