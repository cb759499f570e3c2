using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class FollowUpConfiguration : IEntityTypeConfiguration<FollowUp>, IEntityTypeConfiguration<Difficulty>, IEntityTypeConfiguration<Inspection>, IEntityTypeConfiguration<TargetAdjustment>,
    IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("FollowUps");
        builder.HasDiscriminator<string>("Kind").HasValue<Difficulty>(nameof(Difficulty)).HasValue<Inspection>(nameof(Inspection)).HasValue<Duty>(nameof(Duty)).HasValue<TargetAdjustment>(nameof(TargetAdjustment));
        builder.Property("Kind").HasMaxLength(40);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.NextActionAt);
        builder.HasIndex(row => row.ParentId);
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.Title).HasMaxLength(300);
        builder.Property(row => row.Description).HasMaxLength(4000);
        builder.Property(row => row.Answer).HasMaxLength(4000);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<ReportingUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingUnit>().WithMany().HasForeignKey(row => row.LeadUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.RaisedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.ObligationId);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(row => row.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(row => row.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(row => row.Assignments).WithOne().HasForeignKey(row => row.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(row => row.Assignments).HasField("_assignments");
    }

    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("Assignments");
        // Who ever held it may read it (I5).
        builder.HasIndex(row => new { row.FollowUpId, row.LeadUnitId });
        builder.HasOne<ReportingUnit>().WithMany().HasForeignKey(row => row.LeadUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingUnit>().WithMany().HasForeignKey(row => row.LeadUnitIdThen).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Difficulty> builder) =>
        builder.HasOne<Difficulty>().WithMany().HasForeignKey(row => row.MergedIntoId).OnDelete(DeleteBehavior.Restrict);

    public void Configure(EntityTypeBuilder<Inspection> builder) =>
        builder.Property(row => row.Findings).HasConversion(JsonColumn.Converter<IReadOnlyList<string>>(), JsonColumn.Comparer<IReadOnlyList<string>>()).HasMaxLength(8000);

    public void Configure(EntityTypeBuilder<TargetAdjustment> builder) =>
        builder.Property(row => row.Figures).HasConversion(JsonColumn.Converter<IReadOnlyDictionary<string, string>>(), JsonColumn.Comparer<IReadOnlyDictionary<string, string>>()).HasMaxLength(8000);
}
