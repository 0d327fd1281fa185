using LabourMigrationEval.Domain.Recommendations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Mapping;

internal sealed class ResponseMapping : IEntityTypeConfiguration<OfficeResponse>, IEntityTypeConfiguration<ResponseStep>, IEntityTypeConfiguration<ResponseRevision>
{
    public void Configure(EntityTypeBuilder<OfficeResponse> builder)
    {
        builder.ToTable("Responses");
        builder.Ignore(r => r.State).Ignore(r => r.OpenReturn).Ignore(r => r.OpenAmendment).Ignore(r => r.CanBeWritten).Ignore(r => r.Standing);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne(r => r.Evaluation).WithMany(e => e.Responses).HasForeignKey(r => r.EvaluationId);
        builder.HasIndex(r => r.EvaluationId).IsUnique().HasFilter("\"RecommendationId\" IS NULL").HasDatabaseName("IX_Responses_General");
        builder.HasMany(r => r.Passages).WithMany().UsingEntity("ResponsePassage");
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.ResponseId);
        builder.HasMany(r => r.Revisions).WithOne(v => v.Response).HasForeignKey(v => v.ResponseId);
        builder.HasMany(r => r.Actions).WithOne(a => a.Response).HasForeignKey(a => a.ResponseId);
    }

    public void Configure(EntityTypeBuilder<ResponseStep> builder)
    {
        builder.ToTable("ResponseSteps", table => table.HasCheckConstraint("CK_ResponseSteps_Remark",
            "\"Kind\" NOT IN ('Returned', 'Amended') OR (\"Remark\" IS NOT NULL AND \"Remark\" <> '')"));
        builder.HasIndex(s => new { s.ResponseId, s.Order }).IsUnique();
        builder.HasOne(s => s.By).WithMany().HasForeignKey(s => s.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ResponseRevision> builder)
    {
        builder.ToTable("ResponseRevisions").HasIndex(v => new { v.ResponseId, v.Number }).IsUnique();
        builder.HasMany(v => v.Passages).WithMany().UsingEntity("RevisionPassage");
    }
}

internal sealed class ActionMapping : IEntityTypeConfiguration<FollowUpAction>, IEntityTypeConfiguration<ProgressUpdate>,
    IEntityTypeConfiguration<DueChange>, IEntityTypeConfiguration<Reassignment>, IEntityTypeConfiguration<Evidence>, IEntityTypeConfiguration<EvidenceFile>, IEntityTypeConfiguration<Verification>
{
    public void Configure(EntityTypeBuilder<FollowUpAction> builder)
    {
        builder.ToTable("FollowUpActions");
        builder.Ignore(a => a.Status).Ignore(a => a.LastVerification).Ignore(a => a.FirstDue).Ignore(a => a.SinceVerdict);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => a.Due);
        builder.HasOne(a => a.Unit).WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(a => a.Owner).WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.AlsoFor).WithMany(r => r.ServedBy).UsingEntity("ActionServes");
        builder.HasMany(a => a.Updates).WithOne().HasForeignKey(u => u.ActionId);
        builder.HasMany(a => a.DueChanges).WithOne().HasForeignKey(c => c.ActionId);
        builder.HasMany(a => a.Reassignments).WithOne().HasForeignKey(r => r.ActionId);
        builder.HasMany(a => a.Evidence).WithOne().HasForeignKey(e => e.ActionId);
        builder.HasMany(a => a.Verifications).WithOne().HasForeignKey(v => v.ActionId);
    }

    public void Configure(EntityTypeBuilder<ProgressUpdate> builder)
    {
        builder.ToTable("ProgressUpdates").HasIndex(u => new { u.ActionId, u.Order }).IsUnique();
        builder.HasOne(u => u.By).WithMany().HasForeignKey(u => u.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DueChange> builder)
    {
        builder.ToTable("DueChanges", table => table.HasCheckConstraint("CK_DueChanges_Reason", "\"Reason\" <> ''"));
        builder.HasIndex(c => new { c.ActionId, c.Order }).IsUnique();
        builder.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Reassignment> builder)
    {
        builder.ToTable("Reassignments").HasIndex(r => new { r.ActionId, r.Order }).IsUnique();
        builder.Ignore(r => r.ChangesUnit);
        builder.HasOne(r => r.FromUnit).WithMany().HasForeignKey(r => r.FromUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.ToUnit).WithMany().HasForeignKey(r => r.ToUnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.FromOwner).WithMany().HasForeignKey(r => r.FromOwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.ToOwner).WithMany().HasForeignKey(r => r.ToOwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(r => r.By).WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("Evidence").HasIndex(e => new { e.ActionId, e.Order }).IsUnique();
        builder.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(e => e.File).WithOne().HasForeignKey<EvidenceFile>(f => f.EvidenceId);
    }

    public void Configure(EntityTypeBuilder<EvidenceFile> builder) => builder.ToTable("EvidenceFiles");

    public void Configure(EntityTypeBuilder<Verification> builder)
    {
        builder.ToTable("Verifications", table => table.HasCheckConstraint("CK_Verifications_Remark", "\"Remark\" <> ''"));
        builder.HasIndex(v => new { v.ActionId, v.Order }).IsUnique();
        builder.HasOne(v => v.By).WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
