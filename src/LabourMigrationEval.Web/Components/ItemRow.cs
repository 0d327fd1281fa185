namespace LabourMigrationEval.Web.Components;

/// <summary>What a link to an item needs.</summary>
public sealed record ItemRow(string Key, string? Number, string Title);
