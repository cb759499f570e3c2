using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Units;
using PartyWorkflow.Persistence.Identity;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasIndex(person => person.Email).IsUnique();
        builder.Property(person => person.Email).HasMaxLength(254);
        builder.Property(person => person.Name).HasMaxLength(200);
        builder.Property(person => person.Locale).HasMaxLength(5);
        builder.OwnsMany(person => person.Roles, role =>
        {
            role.ToTable("RoleAssignments");
            role.WithOwner().HasForeignKey(row => row.PersonId);
            role.Property<int>("Id");
            role.HasKey("Id");
            role.HasOne<ReportingUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.OwnsMany(person => person.Absences, absence =>
        {
            absence.ToTable("Absences");
            absence.WithOwner().HasForeignKey(row => row.PersonId);
            absence.Property<int>("Id");
            absence.HasKey("Id");
            absence.HasOne<Person>().WithMany().HasForeignKey(row => row.DelegateId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.OwnsMany(person => person.Portfolio, entry =>
        {
            entry.ToTable("Portfolio");
            entry.WithOwner().HasForeignKey(row => row.PersonId);
            entry.HasKey(row => new { row.PersonId, row.UnitId });
            entry.HasOne<ReportingUnit>().WithMany().HasForeignKey(row => row.UnitId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasIndex(account => account.PersonId).IsUnique();
        builder.Property(account => account.PasswordHash).HasMaxLength(500);
        builder.Property(account => account.SecurityStamp).HasMaxLength(100);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(100);
        builder.Property(account => account.PhoneNumber).HasMaxLength(40);
        builder.HasOne<Person>().WithOne().HasForeignKey<Account>(account => account.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
