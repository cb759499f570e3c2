using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class MailConfiguration : IEntityTypeConfiguration<MailPause>, IEntityTypeConfiguration<RefusedAddress>
{
    public void Configure(EntityTypeBuilder<MailPause> builder)
    {
        builder.HasIndex(pause => pause.EndedAt);
        builder.Property(pause => pause.EndedAt).IsConcurrencyToken();
        builder.Property(pause => pause.Reason).HasMaxLength(500);
        builder.Property(pause => pause.EndReason).HasMaxLength(500);
        builder.HasOne<Person>().WithMany().HasForeignKey(pause => pause.BegunById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(pause => pause.EndedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RefusedAddress> builder)
    {
        builder.HasIndex(refused => new { refused.Address, refused.ClearedAt });
        builder.Property(refused => refused.ClearedAt).IsConcurrencyToken();
        builder.Property(refused => refused.Address).HasMaxLength(254);
        builder.Property(refused => refused.Answer).HasMaxLength(500);
        builder.HasOne<Person>().WithMany().HasForeignKey(refused => refused.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(refused => refused.ClearedById).OnDelete(DeleteBehavior.Restrict);
    }
}
