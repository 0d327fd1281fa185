using System.Globalization;
using LabourMigrationEval.Data.Queries;

namespace LabourMigrationEval.Web.Reminders.Digests;

/// <summary>
/// The words of a digest in one language. A class for each language, and no table of texts: the compiler sees that none
/// lacks a word, and each makes its plurals and dates in its own way.
/// </summary>
public abstract class DigestWords
{
    private static readonly Dictionary<string, DigestWords> ByLanguage = new() { ["en"] = new EnglishWords(), ["fr"] = new FrenchWords(), ["es"] = new SpanishWords() };

    protected abstract CultureInfo Culture { get; }

    public abstract string Heading { get; }

    /// <summary>What leads to the page that lists all.</summary>
    public abstract string OpenList { get; }

    /// <summary>Why the mail came.</summary>
    public abstract string Why { get; }

    /// <summary>What leads to the page where the mail is switched off, or its language changed.</summary>
    public abstract string Choices { get; }

    public abstract string Whole { get; }
    public abstract string Fictional { get; }

    public abstract string Subject(int total, int overdue);
    public abstract string Of(DigestPart part);
    public abstract string Of(WaitingKind kind);
    public abstract string Recommendation(string number);
    public abstract string Remark(string remark);
    public abstract string More(int more);

    /// <summary>By when something is to be done, or was.</summary>
    public abstract string Due(DateOnly day, int daysLeft);

    public virtual string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    public static DigestWords In(string language) => ByLanguage[language];

    /// <summary>What is to be done, where, and by when, in one line.</summary>
    public string Line(WaitingTask task, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(task);
        var place = task.Key is null ? task.Evaluation : $"{task.Evaluation}, {Recommendation(task.Number ?? task.Key)}";
        var line = $"{Of(task.Kind)}. {place}{(task.Fictional ? $" ({Fictional})" : "")}.";
        return task is { Due: { } day } && task.DaysLeft(today) is { } left ? $"{line} {Due(day, left)}." : line;
    }

    /// <summary>What a task is called: the action's or recommendation's title.</summary>
    public string Title(WaitingTask task) => task?.Title ?? Whole;

    protected string Number(int number) => number.ToString(Culture);
}
