using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Mapping;

internal sealed class RecommendationMapping : IEntityTypeConfiguration<Recommendation>, IEntityTypeConfiguration<ResponsibleUnit>,
    IEntityTypeConfiguration<SuggestedAction>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.HasMany(r => r.Units).WithOne().HasForeignKey(u => u.RecommendationId);
        builder.HasMany(r => r.SuggestedActions).WithOne().HasForeignKey(a => a.RecommendationId);
        builder.HasOne(r => r.Response).WithOne(r => r.Recommendation).HasForeignKey<OfficeResponse>(r => r.RecommendationId);
    }

    public void Configure(EntityTypeBuilder<ResponsibleUnit> builder)
    {
        builder.ToTable("ResponsibleUnits").HasKey(u => new { u.RecommendationId, u.UnitId });
        // One unit leads; SaveOrder takes the lead from one before it gives it to another.
        builder.HasIndex(u => new { u.RecommendationId, u.IsLead }).IsUnique().HasFilter("\"IsLead\"").HasDatabaseName("IX_ResponsibleUnits_Lead");
        builder.HasOne(u => u.Unit).WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SuggestedAction> builder) => builder.ToTable("SuggestedActions");
}
