using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Workflows.UseCases.Cycles;

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

    /// <summary>Code of the form that it asks for, or that its own is made from.</summary>
    public string? Form { get; set; }

    /// <summary>Only the chosen lines and sections of it, as a form of its own.</summary>
    public bool IsOwn { get; set; }

    public string[] Lines { get; set; } = [];

    public string[] Sections { get; set; } = [];

    public AddCycle.OwnForm? Own => IsOwn ? new AddCycle.OwnForm(Lines, Sections) : null;

    /// <summary>All of the form, to take from.</summary>
    public void ChooseAllOf(FormVersion form)
    {
        Form = form.Code;
        Lines = [.. form.Content.Lines.Select(line => line.Code)];
        Sections = [.. form.Content.Sections.Select(part => part.Section.Code)];
    }
}
