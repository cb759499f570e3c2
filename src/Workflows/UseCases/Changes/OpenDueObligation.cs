using Microsoft.EntityFrameworkCore;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Workflows.Engine;

namespace PartyWorkflow.Workflows.UseCases.Changes;

/// <summary>
/// The one obligation that somebody acts on, if by the calendar it is open although no sweep has come by since (R7, R20). Before the scheduler ran for
/// the first time nothing is.
/// </summary>
public sealed class OpenDueObligation(CaseDesk desk, OpenObligations opening)
{
    /// <summary>Null: it is not open yet, or not owed.</summary>
    public async Task<Guid?> ExecuteAsync(int unitId, string cycleCode, int year, CancellationToken cancellationToken)
    {
        var now = desk.Clock.Now;
        var book = await desk.BookAsync(cancellationToken);
        var rules = book.Rules(cycleCode);
        var installation = await desk.Db.Installations.SingleOrDefaultAsync(cancellationToken);
        if (installation is null || rules.Cycle.DeadlineIn(year).HasPassedAt(installation.FirstRunAt))
        {
            return null;
        }

        var due = OpenObligations.OwedIn(book, rules, year).Where(owed => owed.Unit.Id == unitId && owed.OpensOn <= OfficeZone.LocalDate(now)).ToList();
        await opening.OpenAsync(due, rules, year, now, cancellationToken);
        await desk.CommitAsync(cancellationToken);
        return await desk.Db.Obligations.Where(row => row.UnitId == unitId && row.CycleCode == cycleCode && row.Year == year).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellationToken);
    }
}
