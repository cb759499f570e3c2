using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Audit;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Workflows.Engine;
using PartyWorkflow.Workflows.UseCases.Changes;

namespace PartyWorkflow.Workflows.UseCases.Holidays;

/// <summary>R4: holidays and make-up days are data. A change is audited, and everything still open is planned afresh.</summary>
public sealed class ChangeCalendar(CaseDesk desk, Replanning replanning)
{
    public Task SetAsync(DateOnly date, string name, bool isExtraWorkingDay, int personId, CancellationToken cancellationToken) =>
        ExecuteAsync(date, isExtraWorkingDay ? CalendarDay.ExtraWorkingDay(date, name) : CalendarDay.Holiday(date, name), personId, cancellationToken);

    public Task RemoveAsync(DateOnly date, int personId, CancellationToken cancellationToken) => ExecuteAsync(date, null, personId, cancellationToken);

    private async Task ExecuteAsync(DateOnly date, CalendarDay? day, int personId, CancellationToken cancellationToken)
    {
        await using var transaction = await desk.Db.BeginInTurnAsync(cancellationToken);
        if (await desk.Db.CalendarDays.SingleOrDefaultAsync(row => row.Date == date, cancellationToken) is { } before)
        {
            // Saved at once: the new entry has the same key.
            desk.Db.CalendarDays.Remove(before);
            await desk.Db.SaveChangesAsync(cancellationToken);
        }

        if (day is not null)
        {
            desk.Db.CalendarDays.Add(day);
        }

        var facts = AuditFacts.Of(new { date, name = day?.NameVi, extraWorkingDay = day?.IsExtraWorkingDay, removed = day is null });
        desk.Db.AppendAudit(AuditEntry.Of("CalendarChanged", $"calendar:{date:yyyy-MM-dd}", desk.Clock.Now, personId, data: facts));
        await desk.Db.SaveChangesAsync(cancellationToken);
        await replanning.ExecuteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
