using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Browse;

/// <summary>How recommendations and actions of an evaluation stand today, as parts of wholes.</summary>
/// <param name="Recommendations">The recommendations.</param>
/// <param name="Now">The actions, those of the general response among them.</param>
/// <param name="Practice">The words of the house.</param>
public sealed record StateStrip(IReadOnlyList<RecommendationRow> Recommendations, Implementation Now, ResponsePractice Practice)
{
    // One hue in steps, from what is settled to what isn't.
    private static readonly string[] Tones = ["p-1", "p-2", "p-3", "p-4"];

    /// <summary>Recommendations by the Office's position, those without one last.</summary>
    public IReadOnlyList<Part> Positions =>
    [
        .. Enum.GetValues<Position>().Select(position => Of(
            Practice.Word(position), Words.Kebab(position), Recommendations.Count(row => row.Position == position), $"recommendations {Practice.Word(position)}", Tones[(int)position])),
        Of("without a response yet", "no-position", Recommendations.Count(row => row.Position is null), "recommendations without a published position", "p-none"),
    ];

    /// <summary>Actions by what management reported last; overdue follows from dates and outranks it.</summary>
    public IReadOnlyList<Part> Actions =>
    [
        Status(ActionStatus.Completed, "p-1"), Status(ActionStatus.InProgress, "p-2"), Status(ActionStatus.NotStarted, "p-3"),
        Of("nothing reported yet", "no-status", Open(null), "actions of which nothing was reported, not overdue", "p-none"),
        Of("overdue", "overdue", Now.Overdue.Count, $"open actions due before {Words.Day(Now.AsOf)}", "p-behind"),
        Of(Practice.Word(ActionStatus.NoLongerApplicable), Words.Kebab(ActionStatus.NoLongerApplicable), Now.Dropped.Count, $"actions reported as {Practice.Word(ActionStatus.NoLongerApplicable)}", "p-4"),
    ];

    /// <summary>Actions by what the evaluation office said last.</summary>
    public IReadOnlyList<Part> Verdicts =>
    [
        .. Enum.GetValues<VerificationVerdict>().Select(verdict => Of(
            Words.Of(verdict), Words.Kebab(verdict), Now.With(verdict).Count, $"actions verified last as {Words.Of(verdict)}", Tones[(int)verdict])),
        Of("not verified yet", "not-verified", Now.With((VerificationVerdict?)null).Count, "actions that nobody has verified", "p-none"),
    ];

    public Computation Asked => Counted(Recommendations.Count, "recommendations");
    public Computation Announced => Counted(Now.Announced.Count, "actions announced");
    public Computation LongOverdue => Counted(Now.LongOverdue.Count, $"open actions due a year or more before {Words.Day(Now.AsOf)}");

    public IEnumerable<Computation> Computations =>
        [Asked, .. Shown(Positions), .. Now.Announced.Count == 0 ? [] : (IEnumerable<Computation>)[Announced, .. Shown(Actions), .. Shown(Verdicts), .. Now.LongOverdue.Count == 0 ? Array.Empty<Computation>() : [LongOverdue]]];

    private Part Status(ActionStatus status, string tone) =>
        Of(Practice.Word(status), Words.Kebab(status), Open(status), $"actions reported as {Practice.Word(status)}, not overdue", tone);

    private int Open(ActionStatus? status) => Now.With(status).Count(action => action.DaysOverdue is null);

    private static IEnumerable<Computation> Shown(IEnumerable<Part> parts) => parts.Where(part => part.Number > 0).Select(part => part.Count);

    private static Part Of(string name, string icon, int number, string things, string tone) => new(name, icon, number, Counted(number, things), tone);

    private static Computation Counted(int number, string things) => Computation.Count(number, things);
}
