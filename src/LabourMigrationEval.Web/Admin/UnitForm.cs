using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Admin;

/// <summary>What somebody says of a unit.</summary>
public sealed class UnitForm
{
    public int? OrganisationId { get; set; }
    public string Key { get; set; } = "";
    public string Name { get; set; } = "";
    public int? ParentId { get; set; }

    /// <summary>What is filled in, by the names that its problems have.</summary>
    public IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>
    {
        [nameof(OrganisationId)] = OrganisationId is { } house ? Words.Digits(house) : "",
        [nameof(Unit.Key)] = Key,
        [nameof(Unit.Name)] = Name,
        [nameof(Unit.Parent)] = ParentId is { } above ? Words.Digits(above) : "",
    };

    /// <summary>The form of a unit that stands: name and place alone can be changed.</summary>
    public static UnitForm Of(UnitSummary unit) => new() { Name = unit.Name, ParentId = unit.ParentId };

    public static UnitForm Read(IReadOnlyDictionary<string, string> fields) => new()
    {
        OrganisationId = Words.Digits(fields.GetValueOrDefault(nameof(OrganisationId))),
        Key = fields.GetValueOrDefault(nameof(Unit.Key), ""),
        Name = fields.GetValueOrDefault(nameof(Unit.Name), ""),
        ParentId = Words.Digits(fields.GetValueOrDefault(nameof(Unit.Parent))),
    };
}
