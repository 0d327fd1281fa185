namespace LabourMigrationEval.Web.Components;

/// <summary>A part of a whole, drawn and named.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Icon">The mark beside its name.</param>
/// <param name="Number">How many.</param>
/// <param name="Count">How that was counted.</param>
/// <param name="Tone">How it is drawn: a class of the stylesheet.</param>
public sealed record Part(string Name, string Icon, int Number, Computation Count, string Tone);
