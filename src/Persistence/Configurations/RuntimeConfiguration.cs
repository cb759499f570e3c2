using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Processes;
using PartyWorkflow.Persistence.Locks;

namespace PartyWorkflow.Persistence.Configurations;

/// <summary>In the schema of every build, so that a database can be opened by a build with Elsa and by one without it.</summary>
internal sealed class RuntimeConfiguration : IEntityTypeConfiguration<RuntimeCommand>, IEntityTypeConfiguration<HeldLock>
{
    public void Configure(EntityTypeBuilder<RuntimeCommand> builder)
    {
        builder.ToTable("RuntimeCommands");
        builder.Property(command => command.Outcome).HasMaxLength(40);
        builder.HasIndex(command => command.ProcessId);
        builder.HasOne<RunningProcess>().WithMany().HasForeignKey(command => command.ProcessId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HeldLock> builder)
    {
        builder.ToTable("HeldLocks");
        builder.HasKey(held => held.Name);
        builder.Property(held => held.Name).HasMaxLength(300);
    }
}
