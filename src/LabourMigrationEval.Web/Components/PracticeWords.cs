using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Components;

/// <summary>What a house calls positions and statuses; where no house is meant, the portal's own words.</summary>
public static class PracticeWords
{
    public static string WordOf(this ResponsePractice? practice, Position position) => practice?.Word(position) ?? Words.Of(position);

    public static string WordOf(this ResponsePractice? practice, ActionStatus status) => practice?.Word(status) ?? Words.Of(status);

    /// <summary>A status in the house's words, or that there is none.</summary>
    public static string WordOf(this ResponsePractice? practice, ActionStatus? status) => status is { } known ? practice.WordOf(known) : Silence;

    /// <summary>
    /// What stands where management has reported nothing. An action that was announced in the portal begins there, so it
    /// isn't started as far as anybody has said; of one that a report announces, the portal can't know.
    /// </summary>
    public static string WordOfSilence(this ResponsePractice? practice, bool printed) =>
        printed ? "nothing reported here" : $"{practice.WordOf(ActionStatus.NotStarted)}, {Silence}";

    private const string Silence = "nothing reported yet";
}
