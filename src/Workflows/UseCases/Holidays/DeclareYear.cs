using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Results;
using PartyWorkflow.Persistence.Office;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>R4: an administrator declares the days of a year to be all entered, naming the announcement, or takes that back. Each is audited and kept.</summary>
public sealed class DeclareYear(CaseDesk desk, CalendarWarnings warnings)
{
    public async Task<Result> CompleteAsync(int year, string? announcement, int personId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(announcement))
        {
            return new Refusal("announcement_required", "Announcement");
        }

        if (announcement.Trim().Length > YearDeclaration.LongestAnnouncement)
        {
            return new Refusal("text_too_long", "Announcement", YearDeclaration.LongestAnnouncement);
        }

        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        if (await HoldingAsync(year, cancellationToken) is { } known)
        {
            return new Refusal("year_already_complete", null, year, known.Announcement);
        }

        var declared = YearDeclaration.Complete(year, announcement.Trim(), desk.Clock.Now, personId);
        desk.Db.YearDeclarations.Add(declared);
        desk.Db.AppendAudit(AuditEntry.Of("YearDeclaredComplete", Subject(year), desk.Clock.Now, personId, data: AuditFacts.Of(new { year, announcement = declared.Announcement })));
        return await SaveAsync(cancellationToken);
    }

    public async Task<Result> TakeBackAsync(int year, int personId, CancellationToken cancellationToken)
    {
        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        if (await HoldingAsync(year, cancellationToken) is not { } declared)
        {
            return new Refusal("year_not_complete", null, year);
        }

        declared.TakeBack(desk.Clock.Now, personId);
        desk.Db.AppendAudit(AuditEntry.Of("YearDeclarationTakenBack", Subject(year), desk.Clock.Now, personId, data: AuditFacts.Of(new { year, announcement = declared.Announcement })));
        return await SaveAsync(cancellationToken);
    }

    private Task<YearDeclaration?> HoldingAsync(int year, CancellationToken cancellationToken) =>
        desk.Db.YearDeclarations.SingleOrDefaultAsync(declared => declared.Year == year && declared.TakenBackAt == null, cancellationToken);

    /// <summary>The warning ends with the declaration and is back at once without it.</summary>
    private async Task<Result> SaveAsync(CancellationToken cancellationToken)
    {
        await desk.Db.SaveChangesAsync(cancellationToken);
        await warnings.WriteAsync(await OfficeBookCache.ReadAsync(desk.Db, cancellationToken), cancellationToken);
        var saved = await desk.CommitAsync(cancellationToken);
        if (saved.IsDone)
        {
            await desk.Db.Database.CommitTransactionAsync(cancellationToken);
        }

        return saved;
    }

    private static string Subject(int year) => $"calendar:{year}";
}
