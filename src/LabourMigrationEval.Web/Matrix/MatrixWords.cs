using System.Globalization;
using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>The words of a matrix for what is kept as a choice, and back: the house's own, or the portal's stable codes.</summary>
public sealed class MatrixWords(ResponseMatrix matrix)
{
    /// <summary>Between the values of a cell that holds several.</summary>
    public const string Separator = "; ";

    private readonly Dictionary<string, Recommendation> recommendations = ByKey(matrix);

    public IReadOnlyList<string> Positions { get; } = [.. Enum.GetValues<Position>().Select(matrix.Practice.Word)];

    public IReadOnlyList<string> Statuses { get; } = [.. Enum.GetValues<ActionStatus>().Select(matrix.Practice.Word)];

    public IReadOnlyList<string> Units { get; } = [.. matrix.Units.Select(unit => unit.Name)];

    /// <summary>Whoever works in a unit of the house.</summary>
    public IReadOnlyList<string> People { get; } = [.. matrix.Units.SelectMany(unit => unit.People).Where(person => !person.IsErased).Select(person => person.Name).Distinct().Order(StringComparer.Ordinal)];

    public Position? Position(string text) => Choice<Position>(text, matrix.Practice.Word, "position", Positions);

    public ActionStatus? Status(string text) => Choice<ActionStatus>(text, matrix.Practice.Word, "status", Statuses);

    /// <summary>The unit of that name or short name.</summary>
    public Unit? Unit(string text)
    {
        if (text.Length == 0) return null;
        var named = matrix.Units.Where(unit => Same(unit.Key, text)).ToList();
        if (named.Count == 0) named = [.. matrix.Units.Where(unit => Same(unit.Name, text))];
        return named.Count switch
        {
            1 => named[0],
            0 => throw new RuleViolation($"“{text}” is no unit of {matrix.Evaluation.Organisation.Acronym}. Choose one from the list, or give its short name."),
            _ => throw new RuleViolation($"More than one unit is called “{text}”. Give its short name: {Words.Join(named.Select(unit => unit.Key))}."),
        };
    }

    /// <summary>Somebody of that name, in the unit if possible: whether they may own an action of the unit is for the domain to say.</summary>
    public Person? Owner(string text, Unit? unit)
    {
        if (text.Length == 0) return null;
        var here = unit?.People.Where(person => Same(person.Name, text)).ToList() ?? [];
        if (here.Count > 1) throw new RuleViolation($"More than one person in {unit!.Name} is called “{text}”. Choose the owner in the portal.");
        return here.FirstOrDefault() ?? matrix.Units.SelectMany(other => other.People).FirstOrDefault(person => Same(person.Name, text))
            ?? throw new RuleViolation($"Nobody called “{text}” works in a unit of {matrix.Evaluation.Organisation.Acronym}. Choose somebody from the list.");
    }

    /// <summary>The recommendation that a file means; null where there is none.</summary>
    public Recommendation? Recommendation(string key) => recommendations.GetValueOrDefault(key);

    /// <summary>Recommendations parted by semicolons, in the order of the report.</summary>
    public IReadOnlyList<Recommendation> Several(string text) =>
    [
        .. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(key => Recommendation(key) ?? throw new RuleViolation($"“{key}” is no recommendation of this evaluation. Give keys such as {matrix.Entries[^1].Key}, parted by semicolons."))
            .Distinct().OrderBy(recommendation => recommendation.Order),
    ];

    /// <summary>"2026-03-01", or nothing.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static T? Choice<T>(string text, Func<T, string> word, string what, IReadOnlyList<string> words) where T : struct, Enum
    {
        if (text.Length == 0) return null;
        foreach (var known in Enum.GetValues<T>())
            if (Same(word(known), text)) return known;
        foreach (var known in Enum.GetValues<T>())
            if (Same(Words.Kebab(known), text)) return known;
        throw new RuleViolation($"“{text}” is no {what}. Give one of: {string.Join(", ", words)}.");
    }

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, Recommendation> ByKey(ResponseMatrix matrix)
    {
        var known = new Dictionary<string, Recommendation>(StringComparer.OrdinalIgnoreCase);
        foreach (var recommendation in matrix.Entries.Select(entry => entry.Recommendation).OfType<Recommendation>())
        {
            known.TryAdd(recommendation.Key, recommendation);
            known.TryAdd(MatrixEntry.Of(recommendation), recommendation);
        }
        return known;
    }
}
