using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Submissions;
using PartyWorkflow.Web.Language;
using PartyWorkflow.Web.SignedIn;
using PartyWorkflow.Workflows.UseCases.Submissions;

namespace PartyWorkflow.Web.Display;

/// <summary>A comment of the board with the line or section that it is on, as these stood in the revision.</summary>
public sealed record EntryComment(string About, string Text)
{
    private static readonly HistoryEvent[] Reviews = [HistoryEvent.Reviewed, HistoryEvent.Approved, HistoryEvent.Returned];

    /// <summary>Every comment on a report, by the history entry that it went along with: each return has its own.</summary>
    public static async Task<ILookup<long, EntryComment>> ReadAsync(
        Site site, Obligation obligation, IReadOnlyList<HistoryEntry> history, CancellationToken cancellationToken)
    {
        var id = obligation.Id;
        var comments = await site.Db.ReviewComments.AsNoTracking()
            .Where(row => site.Db.Submissions.Any(submission => submission.Id == row.SubmissionId && submission.ObligationId == id))
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (comments.Count == 0)
        {
            return Array.Empty<EntryComment>().ToLookup(_ => 0L);
        }

        var ids = comments.Select(comment => comment.SubmissionId).Distinct().ToList();
        var submissions = await site.Db.Submissions.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.Id)).ToListAsync(cancellationToken);
        var book = await site.BookAsync(cancellationToken);
        var found = new List<(long Entry, EntryComment Comment)>();
        foreach (var submission in submissions)
        {
            var shown = await EarlierSubmissions.ShownAsync(site.Db, book, submission, obligation, cancellationToken);
            var reviews = history.Where(entry => entry.Revision == submission.Revision && Reviews.Contains(entry.Event)).OrderBy(entry => entry.Id).ToList();
            found.AddRange(from comment in comments
                           where comment.SubmissionId == submission.Id
                           let entry = reviews.Find(entry => entry.At >= comment.At) ?? reviews.LastOrDefault()
                           where entry is not null
                           select (entry.Id, new EntryComment(NameOf(site.Words, shown, comment.Field), comment.Text)));
        }

        return found.ToLookup(pair => pair.Entry, pair => pair.Comment);
    }

    private static string NameOf(Words words, ShownReport shown, string field)
    {
        if (shown.Lines.FirstOrDefault(line => line.Field == field) is { } line)
        {
            return $"{line.Ordinal}. {words[line.NameVi, line.NameEn]}";
        }

        return shown.Sections.FirstOrDefault(section => section.Field == field) is { } section
            ? $"{section.Code}. {words[section.TitleVi, section.TitleEn]}"
            : "";
    }
}
