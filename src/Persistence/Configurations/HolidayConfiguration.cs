using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Calendar;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<CalendarDay>, IEntityTypeConfiguration<FixedHoliday>, IEntityTypeConfiguration<YearDeclaration>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.HasKey(day => day.Date);
        builder.Property(day => day.NameVi).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<FixedHoliday> builder)
    {
        builder.HasKey(holiday => new { holiday.Month, holiday.Day, holiday.FromYear });
        builder.Property(holiday => holiday.NameVi).HasMaxLength(FixedHoliday.LongestName);
    }

    public void Configure(EntityTypeBuilder<YearDeclaration> builder)
    {
        builder.Property(declared => declared.Announcement).HasMaxLength(YearDeclaration.LongestAnnouncement);
        builder.Ignore(declared => declared.Holds);
        builder.HasIndex(declared => declared.Year);
        builder.HasOne<Person>().WithMany().HasForeignKey(declared => declared.DeclaredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(declared => declared.TakenBackById).OnDelete(DeleteBehavior.Restrict);
    }
}
