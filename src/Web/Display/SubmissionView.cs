using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.Forms;

namespace PartyWorkflow.Web.Display;

/// <summary>A submitted revision to be read: its figures beside last year's, its texts, files and the board's comments.</summary>
public sealed record SubmissionView(
    Obligation Obligation,
    Submission Submission,
    ReportForm Form,
    ReportContent Content,
    IReadOnlyDictionary<string, decimal> Values,
    IReadOnlyList<FileLine> Files,
    ILookup<string, string> Comments,
    string Title,
    string UnitName,
    string SubmittedBy,
    string? OnBehalfOf)
{
    /// <summary>Null: there is none, or it is not for this person to see (I5).</summary>
    public static async Task<SubmissionView?> ReadAsync(Site site, FormDesk forms, IQueryable<Submission> which, CancellationToken cancellationToken)
    {
        var visible = await site.ObligationsAsync(cancellationToken);
        var submission = await which.AsNoTracking().FirstOrDefaultAsync(row => visible.Any(obligation => obligation.Id == row.ObligationId), cancellationToken);
        if (submission is null)
        {
            return null;
        }

        var obligation = await visible.AsNoTracking().SingleAsync(row => row.Id == submission.ObligationId, cancellationToken);
        var form = await forms.FormOfAsync(obligation, cancellationToken);
        var content = ReportContent.FromJson(submission.ContentJson);
        var revision = submission.Revision;
        var files = await FileLine.ReadAsync(site.Db.Attachments.Where(row => row.ObligationId == obligation.Id && row.FirstRevision <= revision && (row.LastRevision == null || row.LastRevision >= revision)), cancellationToken);
        var comments = await site.Db.ReviewComments.AsNoTracking().Where(row => row.SubmissionId == submission.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var book = await site.BookAsync(cancellationToken);
        return new SubmissionView(obligation, submission, form, content, ReportChecks.Values(form.Template, content, form.Context), files,
            comments.ToLookup(comment => comment.Field, comment => comment.Text), site.Title(book, obligation.CycleCode, obligation.Year), site.Name(book.Unit(obligation.UnitId)),
            book.Person(submission.SubmittedById).Name, submission.OnBehalfOfId is { } absent ? book.Person(absent).Name : null);
    }
}
