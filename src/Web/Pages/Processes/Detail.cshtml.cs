using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Definitions;

namespace PartyWorkflow.Web.Pages.Processes;

/// <summary>A process as it is defined today, drawn and in words.</summary>
public sealed class DetailModel(Site site) : PageModel
{
    public ProcessDefinition Definition { get; private set; } = null!;

    public ProcessDiagram Diagram { get; private set; } = null!;

    public IActionResult OnGet(string code)
    {
        if (ProcessCatalogue.Current.FirstOrDefault(definition => definition.Code == code) is not { } found)
        {
            return NotFound();
        }

        Definition = found;
        Diagram = ProcessDiagram.Of(found, site.Words, null, site.Clock.Now);
        return Page();
    }
}
