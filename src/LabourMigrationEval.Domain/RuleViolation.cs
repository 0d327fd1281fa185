namespace LabourMigrationEval.Domain;

/// <summary>
/// A rule of the domain was broken. The message says what is wrong and what can be done, in words for the person
/// who acted: pages show it as it is.
/// </summary>
public sealed class RuleViolation(string message) : Exception(message);
