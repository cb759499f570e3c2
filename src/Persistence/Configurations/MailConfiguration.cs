using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Notices;
using PartyWorkflow.Domain.People;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class MailConfiguration : IEntityTypeConfiguration<MailPause>, IEntityTypeConfiguration<RefusedAddress>, IEntityTypeConfiguration<IncomingMail>
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

    public void Configure(EntityTypeBuilder<IncomingMail> builder)
    {
        // Two machines that read the mailbox at once, or one that reads it twice, keep one row.
        builder.HasIndex(mail => mail.Fingerprint).IsUnique();
        builder.HasIndex(mail => new { mail.HandledAt, mail.Id });
        builder.HasIndex(mail => mail.AboutMessageId);
        builder.Property(mail => mail.HandledAt).IsConcurrencyToken();
        builder.Property(mail => mail.Fingerprint).HasMaxLength(64);
        builder.Property(mail => mail.From).HasMaxLength(IncomingMail.LongestLine);
        builder.Property(mail => mail.Subject).HasMaxLength(IncomingMail.LongestLine);
        builder.Property(mail => mail.Text).HasMaxLength(IncomingMail.LongestText);
        builder.Property(mail => mail.AboutMessageId).HasMaxLength(120);
        builder.Property(mail => mail.Answer).HasMaxLength(IncomingMail.LongestLine);
        builder.HasOne<Person>().WithMany().HasForeignKey(mail => mail.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(mail => mail.HandledById).OnDelete(DeleteBehavior.Restrict);
    }
}
