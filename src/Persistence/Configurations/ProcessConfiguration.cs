using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Processes;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class ProcessConfiguration : IEntityTypeConfiguration<RunningProcess>
{
    public void Configure(EntityTypeBuilder<RunningProcess> builder)
    {
        builder.ToTable("Processes");
        builder.Property(process => process.Id).ValueGeneratedNever();
        builder.HasIndex(process => process.ObligationId).IsUnique();
        builder.HasIndex(process => process.FollowUpId).IsUnique();
        builder.HasIndex(process => new { process.IsFinished, process.Since });
        builder.Property(process => process.DefinitionCode).HasMaxLength(60);
        builder.Property(process => process.ReviewSteps).HasMaxLength(200);
        builder.Property(process => process.Step).HasMaxLength(40);
        builder.Property(process => process.Version).IsConcurrencyToken();
        builder.HasOne<Obligation>().WithOne().HasForeignKey<RunningProcess>(process => process.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FollowUp>().WithOne().HasForeignKey<RunningProcess>(process => process.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(process => process.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsMany(process => process.Tasks, task =>
        {
            task.ToTable("ProcessTasks");
            task.WithOwner().HasForeignKey(row => row.ProcessId);
            task.HasKey(row => row.Id);
            // A step visited is a row once, whatever runs twice.
            task.HasIndex(row => new { row.ProcessId, row.Visit }).IsUnique();
            task.Property(row => row.Step).HasMaxLength(40);
            task.Property(row => row.Outcome).HasMaxLength(40);
            task.Property(row => row.Comment).HasMaxLength(4000);
            task.HasOne<Person>().WithMany().HasForeignKey(row => row.OnBehalfOfId).OnDelete(DeleteBehavior.Restrict);
            task.HasOne<Person>().WithMany().HasForeignKey(row => row.CompletedById).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
