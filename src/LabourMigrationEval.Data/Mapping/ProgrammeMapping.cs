using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Mapping;

internal sealed class ProgrammeMapping :
    IEntityTypeConfiguration<FrameworkChild>, IEntityTypeConfiguration<Output>, IEntityTypeConfiguration<Indicator>, IEntityTypeConfiguration<Cpo>,
    IEntityTypeConfiguration<Result>, IEntityTypeConfiguration<CpoTally>, IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<FrameworkChild> builder) => builder.HasOne(c => c.Outcome).WithMany(o => o.Children);

    public void Configure(EntityTypeBuilder<Output> builder) => builder.HasMany(o => o.Indicators).WithOne(i => i.Output);

    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasOne(i => i.Previous).WithMany();
        builder.HasMany(i => i.Results).WithOne(r => r.Indicator).HasForeignKey(r => r.IndicatorId);
    }

    public void Configure(EntityTypeBuilder<Cpo> builder) => builder.HasOne(c => c.Output).WithMany();

    public void Configure(EntityTypeBuilder<Result> builder) => builder.ToTable("Results");

    public void Configure(EntityTypeBuilder<CpoTally> builder)
    {
        builder.ToTable("CpoTallies");
        builder.HasOne<Evaluation>().WithMany(e => e.CpoTallies).HasForeignKey(t => t.EvaluationId);
    }

    public void Configure(EntityTypeBuilder<Resource> builder)
    {
        builder.ToTable("Resources");
        builder.HasOne<Evaluation>().WithMany(e => e.Resources).HasForeignKey(r => r.EvaluationId);
    }
}
