using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Indicators;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.Display;

/// <summary>A submitted revision to be read: what it showed when it was submitted, whatever has changed since, with its texts, files and the board's comments.</summary>
public sealed record SubmissionView(
    Obligation Obligation,
    Submission Submission,
    ShownReport Report,
    ReportContent Content,
    IReadOnlyList<FileLine> Files,
    ILookup<string, string> Comments,
    Words Words)
{
    public string Title => $"{Words[Report.Names.CycleVi, Report.Names.CycleEn]} {Report.Year}";

    public string UnitName => Words[Report.Names.UnitVi, Report.Names.UnitEn];

    public string SubmittedBy => Report.Names.SubmittedBy;

    public string? OnBehalfOf => Report.Names.OnBehalfOf;

    /// <summary>"Biểu báo cáo 6 tháng, phiên bản 1".</summary>
    public string Form => Words[$"{Report.Names.FormVi}, phiên bản {Report.FormVersion}", $"{Report.Names.FormEn}, version {Report.FormVersion}"];

    /// <summary>Null: there is none, or it is not for this person to see (I5).</summary>
    public static async Task<SubmissionView?> ReadAsync(Site site, IQueryable<Submission> which, CancellationToken cancellationToken)
    {
        var visible = await site.ObligationsAsync(cancellationToken);
        var submission = await which.AsNoTracking()
            .FirstOrDefaultAsync(row => visible.Any(obligation => obligation.Id == row.ObligationId), cancellationToken);
        if (submission is null)
        {
            return null;
        }

        var obligation = await visible.AsNoTracking().SingleAsync(row => row.Id == submission.ObligationId, cancellationToken);
        var book = await site.BookAsync(cancellationToken);
        var report = await EarlierSubmissions.ShownAsync(site.Db, book, submission, obligation, cancellationToken);
        var revision = submission.Revision;
        var frozen = site.Db.Attachments.Where(row => row.ObligationId == obligation.Id && row.FirstRevision <= revision
            && (row.LastRevision == null || row.LastRevision >= revision));
        var files = await FileLine.ReadAsync(frozen, cancellationToken);
        var comments = await site.Db.ReviewComments.AsNoTracking().Where(row => row.SubmissionId == submission.Id).OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        return new SubmissionView(obligation, submission, report, ReportContent.FromJson(submission.ContentJson), files,
            comments.ToLookup(comment => comment.Field, comment => comment.Text), site.Words);
    }
}
