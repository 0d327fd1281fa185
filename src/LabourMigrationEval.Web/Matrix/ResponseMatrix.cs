using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Matrix;

/// <summary>What the Office says, as a matrix shows it: the words that stand for whoever reads it.</summary>
public sealed record MatrixAnswer(ResponseState State, Position? Position, string? StatedAs, string Text, string? Reason, string? Reservations)
{
    /// <summary>The words being worked on.</summary>
    public static MatrixAnswer Of(OfficeResponse response) => new(
        response.State, response.Position, response.StatedAs, response.PlainText, response.PlainReason, response.PlainReservations);

    /// <summary>The words that readers see.</summary>
    public static MatrixAnswer Of(ResponseRevision revision) => new(
        ResponseState.Published, revision.Position, revision.StatedAs, revision.PlainText, revision.PlainReason, revision.PlainReservations);
}

/// <summary>A recommendation with its answer and actions; without a recommendation, the general response.</summary>
public sealed record MatrixEntry(Recommendation? Recommendation, OfficeResponse? Response, MatrixAnswer? Answer, IReadOnlyList<FollowUpAction> Actions)
{
    /// <summary>What the general response goes by in a file. No key of a recommendation has brackets.</summary>
    public const string General = "(general)";

    /// <summary>
    /// What the recommendation goes by in a file: "R3.10". A bare number would not survive a spreadsheet, which takes 3.10
    /// for 3.1, and some for a day.
    /// </summary>
    public string Key => Of(Recommendation);

    /// <inheritdoc cref="Key"/>
    public static string Of(Recommendation? recommendation) =>
        recommendation is null ? General : char.IsAsciiDigit(recommendation.Key[0]) ? $"R{recommendation.Key}" : recommendation.Key;

    /// <summary>The recommendation as a reader sees it; "General response" without one.</summary>
    public string Title => Recommendation is null ? "General response" : FiguredText.Plain(Recommendation.Title);

    /// <summary>The units asked to act, the one that leads first.</summary>
    public IEnumerable<ResponsibleUnit> Units => Recommendation?.Units.OrderByDescending(asked => asked.IsLead).ThenBy(asked => asked.Order) ?? Enumerable.Empty<ResponsibleUnit>();
}

/// <summary>The management response matrix of an evaluation on a day. It is made from entities and holds no database.</summary>
public sealed record ResponseMatrix(Evaluation Evaluation, DateOnly AsOf, bool HoldsDrafts, IReadOnlyList<MatrixEntry> Entries)
{
    public ResponsePractice Practice => Evaluation.Organisation.Practice;

    public IReadOnlyList<Unit> Units => [.. Evaluation.Organisation.Units.OrderBy(unit => unit.Name, StringComparer.Ordinal).ThenBy(unit => unit.Key, StringComparer.Ordinal)];

    /// <summary>What anybody may read: revisions, and actions that they announced.</summary>
    public static ResponseMatrix Public(Evaluation evaluation, DateOnly asOf) => Of(evaluation, asOf, holdsDrafts: false,
        response => response.Standing is { } standing ? MatrixAnswer.Of(standing) : null, action => action.AnnouncedIn is not null);

    /// <summary>What signed-in people see: the words being worked on, and actions that are only planned.</summary>
    public static ResponseMatrix Office(Evaluation evaluation, DateOnly asOf) => Of(evaluation, asOf, holdsDrafts: true, MatrixAnswer.Of, _ => true);

    private static ResponseMatrix Of(Evaluation evaluation, DateOnly asOf, bool holdsDrafts, Func<OfficeResponse, MatrixAnswer?> answer, Func<FollowUpAction, bool> shown)
    {
        var general = evaluation.Responses.Find(response => response.RecommendationId is null && response.Recommendation is null);
        var entries = evaluation.Items.OfType<Recommendation>().OrderBy(recommendation => recommendation.Order)
            .Select(recommendation => Entry(recommendation, recommendation.Response));
        var whole = Entry(null, general);
        return new(evaluation, asOf, holdsDrafts, [.. whole.Answer is null && !holdsDrafts ? [] : (MatrixEntry[])[whole], .. entries]);

        MatrixEntry Entry(Recommendation? recommendation, OfficeResponse? response) => new(
            recommendation, response, response is null ? null : answer(response),
            response is null ? [] : [.. response.Actions.Where(shown).OrderBy(action => action.Order)]);
    }
}
