using LabourMigrationEval.Data.Kept;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Mapping;

internal sealed class KeptMapping : IEntityTypeConfiguration<KeptWords>, IEntityTypeConfiguration<KeptKey>
{
    public void Configure(EntityTypeBuilder<KeptWords> builder)
    {
        builder.HasIndex(kept => new { kept.PersonId, kept.Place, kept.Copy }).IsUnique();
        builder.HasIndex(kept => kept.KeptAt);
        builder.Property(kept => kept.Place).HasMaxLength(KeptWords.LongestPlace);
        builder.Property(kept => kept.Copy).HasMaxLength(KeptWords.LongestCopy);
        builder.HasOne(kept => kept.Person).WithMany().HasForeignKey(kept => kept.PersonId);
    }

    public void Configure(EntityTypeBuilder<KeptKey> builder)
    {
        builder.HasKey(key => key.PersonId);
        builder.HasOne(key => key.Person).WithOne().HasForeignKey<KeptKey>(key => key.PersonId);
    }
}
