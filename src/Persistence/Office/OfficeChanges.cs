using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Persistence.Office;

/// <summary>Sees to it that no change of the configuration goes unnoticed by another node: the save that makes it moves the stamp.</summary>
internal static class OfficeChanges
{
    public static bool AreIn(ChangeTracker changes) => changes.Entries().Any(entry =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity is UnitKind or KindName or OwedCycles or ReportingUnit or Person or RoleAssignment or Absence or PortfolioEntry
            or CycleSetting or FormVersion or CalendarDay or FixedHoliday or YearDeclaration);

    public static Task StampAsync(PartyWorkflowDbContext db, CancellationToken cancellationToken) =>
        db.OfficeStamps.ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Number, stamp => stamp.Number + 1), cancellationToken);
}
