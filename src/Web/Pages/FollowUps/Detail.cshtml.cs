using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Persistence.Scope;
using PartyWorkflow.Web.Display;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Definitions;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.FollowUps;

namespace PartyWorkflow.Web.Pages.FollowUps;

/// <summary>One difficulty, inspection or duty: what it is, where it stands, what this person can do now, its history and its notices. The page of every task of a follow-up.</summary>
public sealed class DetailModel(Site site, TakeStep take, TargetFigures targets) : PageModel
{
    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public int Visit { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Lead { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public string? Findings { get; set; }

    [BindProperty]
    public Dictionary<string, string> Figures { get; set; } = [];

    /// <summary>The targets that an adjustment is about, as they stand.</summary>
    public TargetFigures.Standing? Standing { get; private set; }

    public FollowUpFile Case { get; private set; } = null!;

    public FollowUp FollowUp => Case.FollowUp;

    public IReadOnlyList<Outcome> Open { get; private set; } = [];

    public IReadOnlyList<ProcessTask> History { get; private set; } = [];

    public PageOf<SentNotice> Sent { get; private set; } = null!;

    /// <summary>Page of the notices.</summary>
    [BindProperty(SupportsGet = true)]
    public int N { get; set; } = 1;

    /// <summary>Who can do what is next: the same as the list of what waits for somebody asks.</summary>
    public IReadOnlyList<Person> Next { get; private set; } = [];

    /// <summary>Nobody can, and the board has an open item about it.</summary>
    public bool BoardIsTold { get; private set; }

    public IReadOnlyList<(FollowUp FollowUp, string Step)> Children { get; private set; } = [];

    public FollowUp? Parent { get; private set; }

    public Obligation? Registration { get; private set; }

    public Difficulty? MergedInto { get; private set; }

    public IReadOnlyList<ReportingUnit> Assignable { get; private set; } = [];

    public ProcessDiagram Diagram { get; private set; } = null!;

    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public DateTimeOffset Now => site.Clock.Now;

    /// <summary>From whom to whom, and which deadlines, where a task of the history gave it to somebody; null: it did not.</summary>
    public string? Handover(ProcessTask task) => FollowUp.Assignments.FirstOrDefault(given => given.Visit == task.Visit) is { } given ? HandoverWords.Of(site.Words, given, Case.Book) : null;

    /// <summary>The assignment with which it began.</summary>
    public string? FirstHandover => FollowUp.Assignments.FirstOrDefault(given => given.Visit == 0) is { } given ? HandoverWords.Of(site.Words, given, Case.Book) : null;

    public string PersonName(int? id) => id is { } known ? Case.Book.Person(known).Name : site.Words["hệ thống", "the system"];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        // Seen first, so that somebody else's record is not found (I5) and not merely refused.
        if (Outcome is null || !await (await site.FollowUpsAsync(cancellationToken)).AnyAsync(row => row.Id == id, cancellationToken))
        {
            return NotFound();
        }

        int? lead = int.TryParse(Lead, NumberStyles.None, CultureInfo.InvariantCulture, out var unit) ? unit : null;
        var done = await take.ExecuteAsync(new(id, site.PersonId, Outcome, Visit, Reason, Text, lead, TypedDate.Read(Due), TypedDate.Read(Date), Other, Findings, Figures), cancellationToken);
        if (done.IsDone)
        {
            TempData["Flash"] = site.Words[$"Đã ghi: {site.Words.Outcome(Outcome)}.", $"Done: {site.Words.Outcome(Outcome)}."];
            return RedirectToPage(new { id });
        }

        site.Db.Forget();
        await LoadAsync(id, cancellationToken);
        // What was typed for a step that is over stands in the message's place, so that nothing is lost.
        Errors = [.. done.Refusals.Select(refusal => new FormError(FieldId(refusal.Field), site.Words.Sentence(refusal)))];
        return Page();
    }

    /// <summary>All that was typed, for a form that is gone with its step.</summary>
    public IEnumerable<string> Typed()
    {
        // Of a form without figures the binder makes entries without values.
        var figures = Figures.Where(figure => !string.IsNullOrEmpty(figure.Value)).Select(figure => $"{figure.Key}: {figure.Value}");
        return new[] { Text, Findings, Reason, Other, Due, Date }.Where(text => !string.IsNullOrEmpty(text)).OfType<string>().Concat(figures);
    }

    /// <summary>The field in the form of the tried outcome; "" when that form is gone with its step.</summary>
    private string FieldId(string? field) => field is null || Open.All(way => way.Code != Outcome)
        ? ""
        : $"{Outcome}-{AdjustModel.FieldId(field, Standing?.Form.Template.Figures[0].Code ?? "")}";

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var visible = await site.FollowUpsAsync(cancellationToken);
        var book = await site.BookAsync(cancellationToken);
        if (await visible.AsNoTracking().Include(row => row.Assignments).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } followUp)
        {
            return false;
        }

        var process = await site.Db.Processes.AsNoTracking().SingleAsync(row => row.FollowUpId == id, cancellationToken);
        Case = new FollowUpFile(followUp, process, book, site.Clock.Today);
        Open = Case.OpenTo(site.PersonId);
        History = [.. process.Tasks.Where(task => task.CompletedAt is not null).OrderByDescending(task => task.Visit)];
        Diagram = ProcessDiagram.Of(Case.Definition, site.Words, process, site.Clock.Now);
        var children = await visible.AsNoTracking().Where(row => row.ParentId == id).Join(site.Db.Processes.AsNoTracking(), row => row.Id, run => run.FollowUpId, (row, run) => new { row, run.Step }).ToListAsync(cancellationToken);
        Children = [.. children.OrderBy(child => child.row.Number, StringComparer.Ordinal).Select(child => (child.row, site.Words.Step(child.Step)))];
        Parent = followUp.ParentId is { } parent ? await visible.AsNoTracking().SingleOrDefaultAsync(row => row.Id == parent, cancellationToken) : null;
        MergedInto = followUp is Difficulty { MergedIntoId: { } other } ? await visible.AsNoTracking().OfType<Difficulty>().SingleOrDefaultAsync(row => row.Id == other, cancellationToken) : null;
        Registration = followUp.ObligationId is { } served ? await (await site.ObligationsAsync(cancellationToken)).AsNoTracking().SingleOrDefaultAsync(row => row.Id == served, cancellationToken) : null;
        Standing = followUp is TargetAdjustment { ObligationId: { } adjusted } ? await targets.ReadAsync(adjusted, cancellationToken) : null;
        Assignable = [.. book.Succession.Units.Where(row => row.ExistsOn(site.Clock.Today) && book.Recipients.OfLead(row.Id, site.Clock.Today).Count > 0).OrderBy(row => row.NameVi, Words.Order)];
        var notices = await site.Db.Notices.AsNoTracking().Where(row => row.FollowUpId == id).OrderByDescending(row => row.Id).ToPageAsync(N, cancellationToken);
        Sent = notices.Select(row => SentNotice.Of(row, book, site.Words));
        Next = Case.Next();
        BoardIsTold = (Next.Count == 0 || Case.IsLeftToTheBoard) && await site.Db.BoardItems.AnyOpenAsync(NobodyThere.KeysFor(Case), cancellationToken);
        return true;
    }
}
