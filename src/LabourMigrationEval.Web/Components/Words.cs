using System.Globalization;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Components;

/// <summary>The portal's words for positions, statuses and days.</summary>
public static class Words
{
    private static readonly string[] Numbers =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Of(Position position) => position switch
    {
        Position.Accepted => "accepted",
        Position.PartiallyAccepted => "partially accepted",
        Position.Rejected => "rejected",
        _ => throw new ArgumentOutOfRangeException(nameof(position), position, null),
    };

    public static string Of(ActionStatus status) => status switch
    {
        ActionStatus.NotStarted => "not started",
        ActionStatus.InProgress => "in progress",
        ActionStatus.Completed => "completed",
        ActionStatus.NoLongerApplicable => "no longer applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(ResponseStepKind step) => step switch
    {
        ResponseStepKind.Drafted => "written",
        ResponseStepKind.Submitted => "submitted",
        ResponseStepKind.Returned => "returned",
        ResponseStepKind.Cleared => "cleared",
        ResponseStepKind.Published => "published",
        ResponseStepKind.Amended => "taken up again",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>Where a response stands; null where there is none.</summary>
    public static string Of(ResponseState? state) => state switch
    {
        null => "no response yet",
        ResponseState.Draft => "draft",
        ResponseState.Returned => "returned",
        ResponseState.Submitted => "waits for clearance",
        ResponseState.Cleared => "cleared",
        ResponseState.Published => "published",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(VerificationVerdict verdict) => verdict switch
    {
        VerificationVerdict.Implemented => "implemented",
        VerificationVerdict.PartlyImplemented => "partly implemented",
        VerificationVerdict.NotImplemented => "not implemented",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>Why a verdict doesn't speak of all that management says.</summary>
    public static string Of(NewerClaim newer) => $"Given before management’s latest {(newer.IsReport ? "report" : "evidence")} of {Day(newer.At)}.";

    /// <summary>Name of an enumeration's member as icons and addresses have it: "partially-accepted".</summary>
    public static string Kebab(Enum member) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    public static string Day(DateTime time) => Day(DateOnly.FromDateTime(time));

    /// <summary>Day and time with its zone: "12 September 2026 at 09:40 UTC".</summary>
    public static string Moment(DateTime utc) => $"{Day(utc)} at {Time(utc)}";

    /// <summary>"09:40 UTC".</summary>
    public static string Time(DateTime utc) => $"{utc.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary>A period as a reader sees it: "2016–17".</summary>
    public static string Period(string period) => period.Replace('-', '–');

    /// <summary>"lines 76–84", "line 2363".</summary>
    public static string Of(Lines lines) => lines.Count == 1 ? $"line {lines}" : $"lines {lines.First}–{lines.Last}";

    /// <summary>With a capital at its beginning.</summary>
    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"1 finding", "3 findings".</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>A date of the ISO kind, as exact as it is given: "18 July 2019", "October 2018", "2019".</summary>
    public static string Date(string iso) => iso.Length switch
    {
        10 => Day(DateOnly.Parse(iso, CultureInfo.InvariantCulture)),
        7 => DateOnly.ParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")),
        _ => iso,
    };

    /// <summary>A small number in words, for a heading: "three"; a greater one in digits.</summary>
    public static string Number(int number) => number >= 0 && number < Numbers.Length ? Numbers[number] : Digits(number);

    /// <summary>How often: "once", "twice", "three times".</summary>
    public static string Times(int number) => number switch { 1 => "once", 2 => "twice", _ => $"{Number(number)} times" };

    /// <summary>A list in a sentence: "one, two and three".</summary>
    public static string Join(IEnumerable<string> parts) => parts.ToList() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
    };

    /// <summary>Size of a file: "48 kB", "3 MB".</summary>
    public static string Size(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{(bytes < 1_000_000 ? (bytes + 999) / 1_000 : (bytes + 500_000) / 1_000_000)} {(bytes < 1_000_000 ? "kB" : "MB")}");

    /// <summary>A number in digits, in any culture the same.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number that is written in digits; null where there is none.</summary>
    public static int? Digits(string? written) => int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
