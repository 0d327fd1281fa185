using LabourMigrationEval.Domain.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Mapping;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>, IEntityTypeConfiguration<EvidenceSource>, IEntityTypeConfiguration<Score>
{
    public void Configure(EntityTypeBuilder<Assessment> builder) =>
        builder.HasMany(a => a.Sources).WithOne().HasForeignKey(s => s.AssessmentId);

    public void Configure(EntityTypeBuilder<EvidenceSource> builder)
    {
        builder.ToTable("EvidenceSources").HasIndex(s => new { s.AssessmentId, s.Key }).IsUnique();
        builder.HasMany(s => s.Criteria).WithMany().UsingEntity("EvidenceSourceCriterion");
        builder.Ignore(s => s.CurrentScores);
        builder.HasMany(s => s.Scores).WithOne().HasForeignKey(s => s.SourceId);
    }

    public void Configure(EntityTypeBuilder<Score> builder)
    {
        builder.ToTable("Scores").HasIndex(s => new { s.SourceId, s.CriterionId, s.Order }).IsUnique();
        builder.HasOne(s => s.Criterion).WithMany().HasForeignKey(s => s.CriterionId).OnDelete(DeleteBehavior.Restrict);
    }
}
