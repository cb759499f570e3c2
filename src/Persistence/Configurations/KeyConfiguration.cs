using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PartyWorkflow.Persistence.Configurations;

/// <summary>The framework writes a row every ninety days, and one for each key that is revoked.</summary>
internal sealed class KeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("DataProtectionKeys");
        builder.Property(key => key.FriendlyName).HasMaxLength(200);
        builder.Property(key => key.Xml).HasMaxLength(16_000);
    }
}
