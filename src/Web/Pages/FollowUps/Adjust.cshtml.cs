using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Web.Pages.FollowUps;

/// <summary>A unit proposes other figures for its approved targets.</summary>
public sealed class AdjustModel(Site site, ProposeAdjustment propose, TargetFigures targets) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Dictionary<string, string> Figures { get; set; } = [];

    public TargetFigures.Standing Standing { get; private set; } = null!;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var proposed = await propose.ExecuteAsync(new(id, site.PersonId, Reason, Figures), cancellationToken);
        if (!proposed.IsDone)
        {
            Errors = [.. proposed.Refusals.Select(refusal => new FormError(FieldId(refusal.Field, Standing.Form.Template.Figures[0].Code), site.Words.Sentence(refusal, Standing.Form.Template)))];
            return Page();
        }

        TempData["Flash"] = site.Words[$"Đã gửi đề nghị {proposed.Required.Number}; chỉ tiêu cũ còn hiệu lực đến khi Ban duyệt.", $"{proposed.Required.Number} was proposed; the old targets stand until the board approves."];
        return RedirectToPage("/FollowUps/Detail", new { id = proposed.Required.Id });
    }

    /// <summary>The id of the field that a refusal is about: "figure:PO_NEW" is figure-PO_NEW; all of them: the first.</summary>
    public static string FieldId(string? field, string first) => field switch
    {
        null => "",
        "Figures" => $"figure-{first}",
        _ => field.Replace(':', '-'),
    };

    /// <summary>Only an approved registration of one's own unit has this page.</summary>
    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var viewer = await site.User.ViewerAsync(cancellationToken);
        var units = viewer.UnitIds;
        if (!await (await site.ObligationsAsync(cancellationToken)).AnyAsync(row => row.Id == id && row.State == ObligationState.Approved && row.CycleCode == PlanCycles.Targets && units.Contains(row.ResponsibleUnitId), cancellationToken))
        {
            return false;
        }

        Standing = await targets.ReadAsync(id, cancellationToken);
        return true;
    }
}
