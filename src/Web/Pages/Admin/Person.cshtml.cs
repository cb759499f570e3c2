using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Identity;
using PartyWorkflow.Web.Accounts;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Invitations;
using PartyWorkflow.Workflows.UseCases.Offices;

namespace PartyWorkflow.Web.Pages.Admin;

/// <summary>One person: name, address, roles and portfolio; their account; their absences.</summary>
[Authorize(Policy = Policies.Administrators)]
public sealed class PersonModel(
    Site site, SavePerson save, EnterAbsence enter, EndAbsence end, GiveAccount give, InvitePerson invite) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Id { get; set; }

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    [BindProperty]
    public string? UserName { get; set; }

    public AbsenceForm? Absences { get; private set; }

    /// <summary>Null: they have no user name yet.</summary>
    public AccountState? Account { get; private set; }

    /// <summary>The one that is neither used nor withdrawn; null: there is none.</summary>
    public Invitation? Invitation { get; private set; }

    public bool HasPassword => Account is { HasPassword: true };

    public int LinkDays => (int)Domain.People.Invitation.Lifetime.TotalDays;

    public DateTimeOffset Now => site.Clock.Now;

    public bool IsLocked { get; private set; }

    public IReadOnlyList<ReportingUnit> Units { get; private set; } = [];

    /// <summary>Units that owe something: what staff of the board look after.</summary>
    public IReadOnlyList<ReportingUnit> Reporting { get; private set; } = [];

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>What the change that was sent would leave behind; null: nothing, or nothing was sent.</summary>
    public HandoverQuestion? Handover { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var person = await LoadAsync(cancellationToken);
        if (Id is not null && person is null)
        {
            return NotFound();
        }

        Input = person is null ? new() : PersonInput.Of(person);
        UserName = Account?.UserName ?? person?.Email.Split('@')[0].ToLowerInvariant();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var saved = await save.ExecuteAsync(Input.ToRequest(Id, site.PersonId), cancellationToken);
        return saved.IsDone
            ? await DoneAsync(saved.Required, await WithoutRecipientsAsync(cancellationToken) is { Length: > 0 } alone
                ? site.Words[$"Đã lưu. Chú ý: nay không còn ai nhận thư nhắc của {alone}.", $"Saved. Mind: nobody gets the reminders of {alone} now."]
                : site.Words["Đã lưu.", "Saved."])
            : await AgainAsync(saved.Refusals, cancellationToken);
    }

    public async Task<IActionResult> OnPostAccountAsync(string? password, CancellationToken cancellationToken)
    {
        var given = await give.ExecuteAsync(Id ?? 0, UserName, password, site.PersonId, cancellationToken);
        return given.IsDone
            ? await DoneAsync(Id!.Value, site.Words["Đã đặt mật khẩu mới; đề nghị người dùng tự đổi sau lần đăng nhập đầu.", "The password is set; ask the person to change it after signing in."])
            : await AgainAsync(given.Refusals, cancellationToken, refill: true);
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid? seen, CancellationToken cancellationToken)
    {
        var invited = await invite.ExecuteAsync(new(Id ?? 0, UserName, seen, site.PersonId), cancellationToken);
        return invited.IsDone
            ? await DoneAsync(Id!.Value, site.Words[
                $"Thư mời được gửi trong ít phút; đường dẫn dùng được đến {site.Words.Instant(invited.Required.ValidUntil)}.",
                $"The invitation leaves within minutes; its link is good until {site.Words.Instant(invited.Required.ValidUntil)}."])
            : await AgainAsync(invited.Refusals, cancellationToken, refill: true);
    }

    public async Task<IActionResult> OnPostAbsentAsync(string? from, string? to, int @delegate, CancellationToken cancellationToken)
    {
        var entered = await enter.ExecuteAsync(new(Id ?? 0, site.PersonId, TypedDate.Read(from), TypedDate.Read(to), @delegate), cancellationToken);
        return entered.IsDone
            ? await DoneAsync(Id!.Value, site.Words["Đã nhập kỳ vắng mặt.", "The absence is entered."])
            : await AgainAsync(entered.Refusals, cancellationToken, refill: true, (from, to, @delegate));
    }

    public async Task<IActionResult> OnPostBackAsync(string? from, CancellationToken cancellationToken)
    {
        var ended = await end.ExecuteAsync(Id ?? 0, TypedDate.Read(from) ?? default, site.PersonId, cancellationToken);
        return ended.IsDone ? await DoneAsync(Id!.Value, site.Words["Đã kết thúc kỳ vắng mặt.", "The absence is ended."]) : NotFound();
    }

    private Task<IActionResult> DoneAsync(int id, string flash)
    {
        TempData["Flash"] = flash;
        return Task.FromResult<IActionResult>(RedirectToPage(new { id }));
    }

    /// <param name="refill">Another form than the person's was sent: theirs is shown as it is.</param>
    private async Task<IActionResult> AgainAsync(IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken, bool refill = false, (string? From, string? To, int Delegate) absence = default)
    {
        site.Db.Forget();
        var person = await LoadAsync(cancellationToken);
        if (Id is not null && person is null)
        {
            return NotFound();
        }

        if (refill)
        {
            Input = PersonInput.Of(person!);
            UserName ??= Account?.UserName;
            Absences = Absences! with { From = absence.From, To = absence.To, DelegateId = absence.Delegate };
        }
        else if (person is not null && refusals.Any(refusal => refusal.Code == "changed_by_another"))
        {
            // Told of the other's change, who saves again has decided.
            Input.Seen = SavePerson.StampOf(person);
        }

        Handover = person is null || refill ? null : await HandoverQuestion.OfAsync(site, person, Input.ToRequest(Id, site.PersonId), cancellationToken);
        Errors = [.. refusals.Select(refusal => new FormError(refusal.Field ?? "", site.Words.Sentence(refusal)))];
        ModelState.Clear();
        return Page();
    }

    private async Task<Person?> LoadAsync(CancellationToken cancellationToken)
    {
        var (book, today) = (await site.BookAsync(cancellationToken), site.Clock.Today);
        Units = [.. book.Succession.Units.Where(unit => unit.ExistsOn(today)).OrderBy(site.Name, Words.Order)];
        Reporting = [.. Units.Where(unit => book.Reports(unit, today))];
        if (Id is not { } id || book.FindPerson(id) is not { } person)
        {
            return null;
        }

        var account = await site.Db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == id, cancellationToken);
        Account = account is null ? null : new(account.UserName!, account.PasswordHash is not null);
        IsLocked = account?.LockoutEnd > site.Clock.Now;
        Invitation = await OpenInvitations.Of(site.Db).AsNoTracking().SingleOrDefaultAsync(row => row.PersonId == id, cancellationToken);
        Absences = AbsenceForm.Of(book, person, today);
        return person;
    }

    private async Task<string> WithoutRecipientsAsync(CancellationToken cancellationToken)
    {
        var (book, today) = (await site.BookAsync(cancellationToken), site.Clock.Today);
        return string.Join(", ", book.Succession.Units.Where(unit => unit.ExistsOn(today) && book.Reports(unit, today) && book.Recipients.OfUnit(unit.Id, today).Count == 0).Select(site.Name));
    }
}
