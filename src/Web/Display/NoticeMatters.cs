using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Web.SignedIn;

namespace PartyWorkflow.Web.Display;

/// <summary>What notices are about, by name: the report and its unit, or the number of a follow-up and its unit. Nothing of what either says.</summary>
public sealed class NoticeMatters(IReadOnlyDictionary<Guid, string> names)
{
    /// <summary>Null: about neither (a test mail), or about what the reader may not see.</summary>
    public string? Of(Notice notice) => names.GetValueOrDefault(notice.ObligationId ?? notice.FollowUpId ?? Guid.Empty);

    /// <param name="obligations">Those whose names the reader may see; likewise the follow-ups.</param>
    public static async Task<NoticeMatters> ReadAsync(Site site, IReadOnlyList<Notice> notices, IQueryable<Obligation> obligations, IQueryable<FollowUp> followUps, CancellationToken cancellationToken)
    {
        var book = await site.BookAsync(cancellationToken);
        var names = new Dictionary<Guid, string>();
        var reports = notices.Select(notice => notice.ObligationId).OfType<Guid>().Distinct().ToList();
        foreach (var row in await obligations.Where(row => reports.Contains(row.Id)).Select(row => new { row.Id, row.CycleCode, row.Year, row.UnitId }).ToListAsync(cancellationToken))
        {
            names[row.Id] = $"{site.Title(book, row.CycleCode, row.Year)} – {site.Name(book.Unit(row.UnitId))}";
        }

        var matters = notices.Select(notice => notice.FollowUpId).OfType<Guid>().Distinct().ToList();
        foreach (var row in await followUps.Where(row => matters.Contains(row.Id)).Select(row => new { row.Id, row.Number, row.UnitId }).ToListAsync(cancellationToken))
        {
            names[row.Id] = $"{row.Number} – {site.Name(book.Unit(row.UnitId))}";
        }

        return new NoticeMatters(names);
    }
}
