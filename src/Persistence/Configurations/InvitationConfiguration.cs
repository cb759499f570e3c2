using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.HasIndex(invitation => invitation.TokenSha256).IsUnique();
        // Two who invite somebody at once leave one link that is good.
        builder.HasIndex(invitation => invitation.PersonId).IsUnique().HasFilter("\"UsedAt\" IS NULL AND \"WithdrawnAt\" IS NULL")
            .HasDatabaseName("IX_Invitations_PersonId_Open");
        builder.HasIndex(invitation => new { invitation.PersonId, invitation.CreatedAt });
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        // A link that is opened twice at once sets one password, and none that was withdrawn meanwhile sets any.
        builder.Property(invitation => invitation.UsedAt).IsConcurrencyToken();
        builder.Property(invitation => invitation.WithdrawnAt).IsConcurrencyToken();
        builder.Property(invitation => invitation.TokenSha256).HasMaxLength(64);
        builder.Property(invitation => invitation.SealedToken).HasMaxLength(500);
        builder.Property(invitation => invitation.WithdrawnBecause).HasMaxLength(40);
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.InvitedById).OnDelete(DeleteBehavior.Restrict);
    }
}
