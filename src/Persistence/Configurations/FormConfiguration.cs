using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartyWorkflow.Domain.Forms;
using PartyWorkflow.Domain.People;
using PartyWorkflow.Domain.Submissions;

namespace PartyWorkflow.Persistence.Configurations;

internal sealed class FormConfiguration : IEntityTypeConfiguration<FormVersion>, IEntityTypeConfiguration<SubmittedFigure>
{
    /// <summary>Characters: some hundred lines with their names and rules, and the outline.</summary>
    private const int ContentLength = 1_000_000;

    public void Configure(EntityTypeBuilder<FormVersion> builder)
    {
        builder.ToTable("FormVersions");
        builder.HasKey(form => new { form.Code, form.Version });
        builder.Property(form => form.Code).HasMaxLength(40);
        builder.Property(form => form.NameVi).HasMaxLength(200);
        builder.Property(form => form.NameEn).HasMaxLength(200);
        builder.Property(form => form.Content).HasConversion(JsonColumn.Converter<FormContent>(), JsonColumn.Comparer<FormContent>())
            .HasMaxLength(ContentLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(form => form.MadeById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SubmittedFigure> builder)
    {
        builder.ToTable("SubmittedFigures");
        builder.HasKey(figure => new { figure.SubmissionId, figure.Line });
        builder.Property(figure => figure.Line).HasMaxLength(40);
        // 12 digits are typed at most; a percentage has one decimal.
        builder.Property(figure => figure.Value).HasPrecision(18, 4);
        // Sums of one line over many units and years.
        builder.HasIndex(figure => new { figure.Line, figure.SubmissionId });
        builder.HasOne<Submission>().WithMany().HasForeignKey(figure => figure.SubmissionId).OnDelete(DeleteBehavior.Restrict);
    }
}
