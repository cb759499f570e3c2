using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Persistence.Office;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class CalendarConfiguration : IEntityTypeConfiguration<CycleSetting>, IEntityTypeConfiguration<Installation>, IEntityTypeConfiguration<OfficeStamp>,
    IEntityTypeConfiguration<InstalledPart>
{
    public void Configure(EntityTypeBuilder<CycleSetting> builder)
    {
        builder.ToTable("Cycles");
        builder.HasKey(setting => new { setting.Code, setting.Version });
        builder.Property(setting => setting.Code).HasMaxLength(40);
        builder.Property(setting => setting.Cycle).HasConversion(JsonColumn.Converter<Cycle>(), JsonColumn.Comparer<Cycle>()).HasMaxLength(4000);
        builder.HasOne<Person>().WithMany().HasForeignKey(setting => setting.ChangedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Installation> builder) => builder.Property(row => row.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<OfficeStamp> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasData(new { Id = OfficeStamp.TheOnly, Number = 0L });
    }

    public void Configure(EntityTypeBuilder<InstalledPart> builder)
    {
        builder.HasKey(part => part.Key);
        builder.Property(part => part.Key).HasMaxLength(InstalledPart.LongestKey);
    }
}
