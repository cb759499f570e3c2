using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.FollowUps;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        // R22, I1: whatever runs twice, each notice is one row.
        builder.HasIndex(notice => new { notice.ObligationId, notice.DueBefore, notice.Milestone, notice.RecipientId }).IsUnique();
        builder.HasIndex(notice => new { notice.FollowUpId, notice.DueBefore, notice.Milestone, notice.RecipientId }).IsUnique();
        // Only those that are invitations: they are few, and every other notice is written without it.
        builder.HasIndex(notice => notice.InvitationId).IsUnique().HasFilter("\"InvitationId\" IS NOT NULL");
        builder.HasIndex(notice => new { notice.State, notice.NotBefore });
        builder.HasIndex(notice => notice.MessageId);
        builder.HasIndex(notice => notice.LeaseToken);
        builder.HasIndex(notice => new { notice.RecipientId, notice.State });
        // Fences what is saved row by row as the lease fences what is updated in bulk: a stalled worker, or an administrator who looked too long ago, changes nothing.
        builder.Property(notice => notice.LeaseToken).IsConcurrencyToken();
        builder.Property(notice => notice.State).IsConcurrencyToken();
        builder.Property(notice => notice.AdministratorNote).HasMaxLength(500);
        builder.Property(notice => notice.Milestone).HasMaxLength(40);
        builder.Property(notice => notice.Reason).HasMaxLength(4000);
        builder.Property(notice => notice.MessageId).HasMaxLength(120);
        builder.Property(notice => notice.LastError).HasMaxLength(500);
        builder.Property(notice => notice.CancelReason).HasMaxLength(60);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(notice => notice.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FollowUp>().WithMany().HasForeignKey(notice => notice.FollowUpId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Invitation>().WithMany().HasForeignKey(notice => notice.InvitationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(notice => notice.RecipientId).OnDelete(DeleteBehavior.Restrict);
    }
}
