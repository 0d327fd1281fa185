using LabourMigrationEval.Data.Accounts;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LabourMigrationEval.Data.Mapping;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>, IEntityTypeConfiguration<Unit>,
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasIndex(o => o.Key).IsUnique();
        builder.ComplexProperty(o => o.Practice);
    }

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasIndex(u => new { u.OrganisationId, u.Key }).IsUnique();
        builder.HasOne(u => u.Organisation).WithMany(o => o.Units).HasForeignKey(u => u.OrganisationId);
        builder.HasOne(u => u.Parent).WithMany().OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Ignore(p => p.IsErased).HasMany(p => p.Units).WithMany(u => u.People).UsingEntity("UnitPerson");
        builder.Property(p => p.Language).HasMaxLength(2).HasDefaultValue(Person.Languages[0]);
        builder.Property(p => p.Reminders).HasDefaultValue(true);
    }

    public void Configure(EntityTypeBuilder<PortalUser> builder) =>
        builder.HasOne(u => u.Person).WithOne().HasForeignKey<PortalUser>(u => u.PersonId).OnDelete(DeleteBehavior.Restrict);
}
