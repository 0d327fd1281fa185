namespace LabourMigrationEval.Domain.Assessments;

/// <summary>The input of a score contradicts itself; the message says where, in words for the person who wrote it.</summary>
public sealed class ScoringException(string message) : ArgumentException(message);
