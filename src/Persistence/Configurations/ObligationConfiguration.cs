using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class ObligationConfiguration : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> builder)
    {
        builder.Property(obligation => obligation.Id).ValueGeneratedNever();
        // I1, R7: opening twice never makes two. The cycle and year first: opening asks who has one already.
        builder.HasIndex(obligation => new { obligation.CycleCode, obligation.Year, obligation.UnitId }).IsUnique();
        // A sweep reads only what is due.
        builder.HasIndex(obligation => obligation.NextActionAt);
        builder.HasIndex(obligation => new { obligation.ResponsibleUnitId, obligation.State });
        builder.Property(obligation => obligation.CycleCode).HasMaxLength(40);
        builder.Property(obligation => obligation.Version).IsConcurrencyToken();
        builder.Property(obligation => obligation.Pauses).HasConversion(JsonColumn.Converter<IReadOnlyList<Pause>>(), JsonColumn.Comparer<IReadOnlyList<Pause>>())
            .HasField("_pauses").HasMaxLength(8000);
        builder.OwnsOne(obligation => obligation.Timeliness);
        builder.HasOne<ReportingUnit>().WithMany().HasForeignKey(obligation => obligation.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingUnit>().WithMany().HasForeignKey(obligation => obligation.ResponsibleUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(obligation => obligation.Deadline);
    }
}
