using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Evaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Mapping;

internal sealed class EvaluationMapping : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.HasIndex(e => e.Slug).IsUnique();
        builder.Property(e => e.Slug).HasMaxLength(100);
        builder.HasOne(e => e.Organisation).WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.Items).WithOne(i => i.Evaluation).HasForeignKey(i => i.EvaluationId);
        builder.HasOne(e => e.Assessment).WithOne().HasForeignKey<Assessment>("AssessedEvaluationId").OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PassageMapping : IEntityTypeConfiguration<Passage>
{
    public void Configure(EntityTypeBuilder<Passage> builder)
    {
        builder.Ignore(p => p.Lines).Ignore(p => p.Place);
        builder.Property(p => p.FirstLine);
        builder.Property(p => p.LastLine);
        builder.HasIndex(p => new { p.EvaluationId, p.FirstLine, p.LastLine }).IsUnique();
        builder.HasOne<Evaluation>().WithMany(e => e.Passages).HasForeignKey(p => p.EvaluationId);
    }
}

internal sealed class CriterionMapping : IEntityTypeConfiguration<Criterion>, IEntityTypeConfiguration<CriterionGroup>
{
    public void Configure(EntityTypeBuilder<Criterion> builder)
    {
        builder.HasIndex(c => new { c.EvaluationId, c.Key }).IsUnique();
        builder.HasOne<Evaluation>().WithMany(e => e.Criteria).HasForeignKey(c => c.EvaluationId);
        builder.HasMany(c => c.Items).WithMany(i => i.Criteria).UsingEntity("ItemCriterion");
    }

    public void Configure(EntityTypeBuilder<CriterionGroup> builder)
    {
        builder.ToTable("CriterionGroups").HasIndex(g => new { g.EvaluationId, g.Key }).IsUnique();
        builder.HasOne<Evaluation>().WithMany(e => e.Groups).HasForeignKey(g => g.EvaluationId);
        builder.HasMany(g => g.Criteria).WithMany().UsingEntity("CriterionGroupCriterion");
    }
}

internal sealed class ItemMapping : IEntityTypeConfiguration<EvaluationItem>, IEntityTypeConfiguration<ItemPassage>, IEntityTypeConfiguration<ItemLink>
{
    public void Configure(EntityTypeBuilder<EvaluationItem> builder)
    {
        builder.ToTable("Items").HasDiscriminator<string>("Kind");
        builder.Property("Kind").HasMaxLength(40);
        builder.Property(i => i.Key).HasMaxLength(100);
        builder.HasIndex("EvaluationId", "Kind", "Key").IsUnique();
        builder.HasMany(i => i.Themes).WithMany(t => t.Items).UsingEntity("ItemTheme");
    }

    public void Configure(EntityTypeBuilder<ItemPassage> builder)
    {
        builder.ToTable("ItemPassages").HasKey(p => new { p.ItemId, p.PassageId });
        builder.HasOne(p => p.Item).WithMany(i => i.Passages).HasForeignKey(p => p.ItemId);
        builder.HasOne(p => p.Passage).WithMany().HasForeignKey(p => p.PassageId);
    }

    public void Configure(EntityTypeBuilder<ItemLink> builder)
    {
        builder.ToTable("ItemLinks").HasKey(l => new { l.FromId, l.ToId });
        builder.HasOne(l => l.From).WithMany(i => i.Links).HasForeignKey(l => l.FromId);
        builder.HasOne(l => l.To).WithMany(i => i.LinkedFrom).HasForeignKey(l => l.ToId);
    }
}

internal sealed class ItemKindsMapping :
    IEntityTypeConfiguration<EvaluationQuestion>, IEntityTypeConfiguration<Conclusion>, IEntityTypeConfiguration<Lesson>,
    IEntityTypeConfiguration<GoodPractice>, IEntityTypeConfiguration<CaseStudy>, IEntityTypeConfiguration<MethodNote>,
    IEntityTypeConfiguration<Figure>, IEntityTypeConfiguration<SurveyFact>, IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<EvaluationQuestion> builder) { }

    public void Configure(EntityTypeBuilder<Conclusion> builder) { }

    public void Configure(EntityTypeBuilder<Lesson> builder) { }

    public void Configure(EntityTypeBuilder<GoodPractice> builder) { }

    public void Configure(EntityTypeBuilder<CaseStudy> builder) { }

    public void Configure(EntityTypeBuilder<MethodNote> builder) { }

    public void Configure(EntityTypeBuilder<Figure> builder) => builder.HasMany(f => f.Facts).WithOne().HasForeignKey(f => f.FigureId);

    public void Configure(EntityTypeBuilder<SurveyFact> builder) => builder.ToTable("SurveyFacts");

    // Survey figures have a "Unit" and recommendations a list of units: the column's name says whose it is.
    public void Configure(EntityTypeBuilder<Fact> builder) => builder.HasIndex(f => f.Topic);
}
