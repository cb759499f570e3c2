using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Obligations;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Submissions;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class SubmissionConfiguration :
    IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<DraftVersion>,
    IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<AttachmentContent>, IEntityTypeConfiguration<ReviewComment>
{
    /// <summary>Characters: 8 sections of 20,000, explanations and figures, with room for JSON's escapes.</summary>
    private const int ContentLength = 1_000_000;

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.HasKey(draft => draft.ObligationId);
        builder.Property(draft => draft.ContentJson).HasMaxLength(ContentLength);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.Property(draft => draft.FormCode).HasMaxLength(40);
        builder.HasOne<Obligation>().WithOne().HasForeignKey<Draft>(draft => draft.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(draft => draft.SavedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DraftVersion> builder)
    {
        builder.HasIndex(version => version.ObligationId);
        // For the one job that removes what was kept long enough.
        builder.HasIndex(version => version.SavedAt);
        builder.Property(version => version.ContentJson).HasMaxLength(ContentLength);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(version => version.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(version => version.SavedById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(submission => submission.Id).ValueGeneratedNever();
        builder.HasIndex(submission => new { submission.ObligationId, submission.Revision }).IsUnique();
        builder.HasIndex(submission => submission.ReceiptNumber).IsUnique();
        builder.Property(submission => submission.ReceiptNumber).HasMaxLength(120);
        builder.Property(submission => submission.ContentJson).HasMaxLength(ContentLength);
        builder.Property(submission => submission.FormCode).HasMaxLength(40);
        builder.Property(submission => submission.ShownJson).HasMaxLength(ContentLength);
        builder.Property(submission => submission.Sha256).HasMaxLength(64);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(submission => submission.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(submission => submission.SubmittedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(submission => submission.OnBehalfOfId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("Attachments");
        builder.Property(attachment => attachment.Id).HasColumnName("Id").ValueGeneratedNever();
        builder.HasIndex(attachment => attachment.ObligationId);
        builder.Property(attachment => attachment.FileName).HasMaxLength(200);
        builder.Property(attachment => attachment.ContentType).HasMaxLength(120);
        builder.Property(attachment => attachment.Sha256).HasMaxLength(64);
        builder.HasOne<Obligation>().WithMany().HasForeignKey(attachment => attachment.ObligationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(attachment => attachment.AddedById).OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>A column of the same row.</summary>
    public void Configure(EntityTypeBuilder<AttachmentContent> builder)
    {
        builder.ToTable("Attachments");
        builder.HasKey(content => content.AttachmentId);
        builder.Property(content => content.AttachmentId).HasColumnName("Id").ValueGeneratedNever();
        builder.Property(content => content.Content).HasColumnName("Content");
        builder.HasOne<Attachment>().WithOne("Bytes").HasForeignKey<AttachmentContent>(content => content.AttachmentId).OnDelete(DeleteBehavior.Restrict)
            .Metadata.IsRequiredDependent = true;
    }

    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.HasIndex(comment => comment.SubmissionId);
        builder.Property(comment => comment.Field).HasMaxLength(80);
        builder.Property(comment => comment.Text).HasMaxLength(2000);
        builder.HasOne<Submission>().WithMany().HasForeignKey(comment => comment.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(comment => comment.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
