using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Rights;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Web.Pages.Account;

/// <summary>One's own absences and who stands in, and for whom one stands in oneself today.</summary>
public sealed class AbsenceModel(Site site, EnterAbsence enter, EndAbsence end) : PageModel
{
    public AbsenceForm Absences { get; private set; } = new([], []);

    public IReadOnlyList<(Person Person, Absence Absence)> StandsInFor { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : Forbid();

    public async Task<IActionResult> OnPostAbsentAsync(string? from, string? to, int @delegate, CancellationToken cancellationToken)
    {
        var entered = await enter.ExecuteAsync(new(site.PersonId, site.PersonId, TypedDate.Read(from), TypedDate.Read(to), @delegate), cancellationToken);
        if (entered.IsDone)
        {
            TempData["Flash"] = site.Words["Đã nhập kỳ vắng mặt.", "The absence is entered."];
            return RedirectToPage();
        }

        Errors = [.. entered.Refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
        if (!await LoadAsync(cancellationToken))
        {
            return Forbid();
        }

        Absences = Absences with { From = from, To = to, DelegateId = @delegate };
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostBackAsync(string? from, CancellationToken cancellationToken)
    {
        Result ended = await end.ExecuteAsync(site.PersonId, TypedDate.Read(from) ?? default, site.PersonId, cancellationToken);
        if (!ended.IsDone)
        {
            return NotFound();
        }

        TempData["Flash"] = site.Words["Đã kết thúc kỳ vắng mặt.", "The absence is ended."];
        return RedirectToPage();
    }

    /// <summary>False: the account's person is not active any more.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (book, today) = (await site.BookAsync(cancellationToken), site.Clock.Today);
        if (await site.User.PersonAsync(cancellationToken) is not { } person)
        {
            return false;
        }

        Absences = AbsenceForm.Of(book, person, today);
        StandsInFor = [.. ActorRights.StoodInForBy(book, person.Id, today).Select(absent => (absent, absent.Absences.First(absence => absence.DelegateId == person.Id && absence.Covers(today))))];
        return true;
    }
}
