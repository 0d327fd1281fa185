using LabourMigrationEval.Data.Calendars;
using LabourMigrationEval.Data.Outgoing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Mapping;

internal sealed class ReminderMapping : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<CalendarSecret>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(m => m.Occasion).HasMaxLength(60);
        builder.Property(m => m.MessageId).HasMaxLength(300);
        builder.Property(m => m.Language).HasMaxLength(2);
        builder.Property(m => m.LastFault).HasMaxLength(OutboxMessage.LongestFault);
        builder.HasIndex(m => new { m.PersonId, m.Occasion }).IsUnique();
        builder.HasIndex(m => m.MessageId).IsUnique();
        builder.HasIndex(m => new { m.SentAt, m.GivenUpAt, m.NextTry });
        builder.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<CalendarSecret> builder)
    {
        builder.ToTable("CalendarSecrets");
        builder.HasIndex(s => s.Hash).IsUnique();
        builder.HasOne(s => s.Unit).WithMany().HasForeignKey(s => s.UnitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(s => s.MadeBy).WithMany().HasForeignKey(s => s.MadeById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.RevokedBy).WithMany().HasForeignKey(s => s.RevokedById).OnDelete(DeleteBehavior.Restrict);
    }
}
