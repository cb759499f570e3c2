using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Units;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<ReportingUnit>, IEntityTypeConfiguration<UnitKind>
{
    public void Configure(EntityTypeBuilder<UnitKind> builder)
    {
        builder.HasKey(kind => kind.Code);
        builder.Property(kind => kind.Code).HasMaxLength(40);
        builder.OwnsMany(kind => kind.Names, name =>
        {
            name.ToTable("UnitKindNames");
            name.WithOwner().HasForeignKey("KindCode");
            name.HasKey("KindCode", nameof(KindName.From));
            name.Property<string>("KindCode").HasMaxLength(40);
            name.Property(row => row.NameVi).HasMaxLength(200);
            name.Property(row => row.NameEn).HasMaxLength(200);
        });
        builder.OwnsMany(kind => kind.Owed, owed =>
        {
            owed.ToTable("UnitKindOwes");
            owed.WithOwner().HasForeignKey("KindCode");
            owed.HasKey("KindCode", nameof(OwedCycles.From));
            owed.Property<string>("KindCode").HasMaxLength(40);
            owed.Property(row => row.Cycles).HasConversion(JsonColumn.Converter<IReadOnlyList<string>>(), JsonColumn.Comparer<IReadOnlyList<string>>())
                .HasMaxLength(1000);
        });
        builder.Navigation(kind => kind.Names).HasField("_names").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(kind => kind.Owed).HasField("_owed").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ReportingUnit> builder)
    {
        builder.HasIndex(unit => unit.Code).IsUnique();
        builder.Property(unit => unit.Code).HasMaxLength(40);
        builder.Property(unit => unit.NameVi).HasMaxLength(200);
        builder.Property(unit => unit.NameEn).HasMaxLength(200);
        builder.Property(unit => unit.KindCode).HasMaxLength(40);
        builder.Property(unit => unit.Mailbox).HasMaxLength(254);
        builder.Property(unit => unit.OwnIndicators).HasConversion(JsonColumn.Converter<IReadOnlyList<string>?>(), JsonColumn.Comparer<IReadOnlyList<string>?>()).HasMaxLength(4000);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(unit => unit.KindCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportingUnit>().WithMany().HasForeignKey(unit => unit.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}
