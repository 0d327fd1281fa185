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
        builder.HasOne(u => u.Unit).WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SuggestedAction> builder) => builder.ToTable("SuggestedActions");
}

internal sealed class ResponseMapping : IEntityTypeConfiguration<OfficeResponse>, IEntityTypeConfiguration<ResponseStep>,
    IEntityTypeConfiguration<FollowUpAction>, IEntityTypeConfiguration<ProgressUpdate>
{
    public void Configure(EntityTypeBuilder<OfficeResponse> builder)
    {
        builder.ToTable("Responses");
        builder.Ignore(r => r.State).Ignore(r => r.OpenReturn).Ignore(r => r.CanBeWritten);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne(r => r.Evaluation).WithMany(e => e.Responses).HasForeignKey(r => r.EvaluationId);
        builder.HasMany(r => r.Passages).WithMany().UsingEntity("ResponsePassage");
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ResponseId);
        builder.HasMany(r => r.Actions).WithOne().HasForeignKey(a => a.ResponseId);
    }

    public void Configure(EntityTypeBuilder<ResponseStep> builder)
    {
        builder.ToTable("ResponseSteps").HasIndex(s => new { s.ResponseId, s.Order }).IsUnique();
        builder.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FollowUpAction> builder)
    {
        builder.ToTable("FollowUpActions");
        builder.Ignore(a => a.Status);
        builder.HasOne(a => a.Unit).WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Updates).WithOne().HasForeignKey(u => u.ActionId);
    }

    public void Configure(EntityTypeBuilder<ProgressUpdate> builder) =>
        builder.ToTable("ProgressUpdates").HasIndex(u => new { u.ActionId, u.Order }).IsUnique();
}
