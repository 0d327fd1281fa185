namespace LabourMigrationEval.Domain;

/// <summary>Something that is missing or wrong, in words for the person who acted.</summary>
/// <param name="Message">What is wrong and what can be done.</param>
/// <param name="About">Name of the part that it is about; null where it is about the whole.</param>
/// <param name="Row">Which row of that part, from 0; null where the part has no rows.</param>
/// <param name="Field">Name of the field in that row; null where it is about the whole row.</param>
public sealed record Problem(string Message, string? About = null, int? Row = null, string? Field = null)
{
    /// <summary>The message without the row's name, for where that stands beside it.</summary>
    public string InRow { get; init; } = Message;
}

/// <summary>
/// A rule of the domain was broken. The problems say what is wrong and what can be done, in words for the person
/// who acted: pages show them as they are.
/// </summary>
public sealed class RuleViolation(IReadOnlyList<Problem> problems) : Exception(string.Join(' ', problems.Select(problem => problem.Message)))
{
    /// <summary>A single thing is wrong.</summary>
    public RuleViolation(string message, string? about = null) : this([new Problem(message, about)])
    {
    }

    /// <summary>All that is wrong, in the order of the form; at least one.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
