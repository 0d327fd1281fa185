using LabourMigrationEval.Domain.Trails;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Trails;

/// <summary>
/// The one row that whoever appends to the trail updates first, and so holds until the end of the transaction: the trail
/// gets no forks, on either database and from however many processes.
/// </summary>
internal sealed class TrailTurn
{
    public int Id { get; init; }

    /// <summary>How often somebody appended; it serves nothing but being updated.</summary>
    public long Taken { get; init; }
}

internal sealed class TrailMapping : IEntityTypeConfiguration<TrailEntry>, IEntityTypeConfiguration<TrailTurn>
{
    public void Configure(EntityTypeBuilder<TrailEntry> builder)
    {
        // The migrations add triggers that refuse every change but a redaction.
        builder.ToTable("Trail").HasKey(e => e.Number);
        builder.Ignore(e => e.Link);
        builder.Property(e => e.Number).ValueGeneratedNever();
        builder.Property(e => e.Subject).HasMaxLength(100);
        builder.Property(e => e.Under).HasMaxLength(100);
        builder.Property(e => e.Salt).HasMaxLength(32);
        builder.Property(e => e.WordsHash).HasMaxLength(64);
        builder.Property(e => e.PreviousHash).HasMaxLength(64);
        builder.Property(e => e.Hash).HasMaxLength(64);
        builder.HasIndex(e => new { e.Subject, e.Number });
        builder.HasIndex(e => new { e.Under, e.Number });
    }

    public void Configure(EntityTypeBuilder<TrailTurn> builder) => builder.ToTable("TrailTurn").HasData(new TrailTurn { Id = 1 });
}
