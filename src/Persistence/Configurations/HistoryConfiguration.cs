using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class HistoryConfiguration : IEntityTypeConfiguration<HistoryEntry>, IEntityTypeConfiguration<Escalation>, IEntityTypeConfiguration<BoardItem>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.HasIndex(entry => entry.ObligationId);
        builder.Property(entry => entry.Step).HasMaxLength(40);
        builder.Property(entry => entry.Comment).HasMaxLength(4000);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(entry => entry.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(entry => entry.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(entry => entry.OnBehalfOfId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.HasIndex(escalation => new { escalation.ObligationId, escalation.DueBefore, escalation.Level }).IsUnique();
        builder.HasIndex(escalation => new { escalation.FollowUpId, escalation.DueBefore, escalation.Level }).IsUnique();
        builder.HasIndex(escalation => escalation.ClosedAt);
        builder.Property(escalation => escalation.Note).HasMaxLength(2000);
        builder.Property(escalation => escalation.ClosedBecause).HasMaxLength(40);
        builder.Property(escalation => escalation.AcknowledgedAt).IsConcurrencyToken();
        builder.HasOne<Obligation>().WithMany().HasForeignKey(escalation => escalation.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(escalation => escalation.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(escalation => escalation.AcknowledgedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BoardItem> builder)
    {
        builder.HasIndex(item => item.Key).IsUnique().HasFilter("\"ResolvedAt\" IS NULL");
        builder.Property(item => item.Key).HasMaxLength(200);
        builder.Property(item => item.Detail).HasMaxLength(1000);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(item => item.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(item => item.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(item => item.ResolvedById).OnDelete(DeleteBehavior.Restrict);
    }
}
