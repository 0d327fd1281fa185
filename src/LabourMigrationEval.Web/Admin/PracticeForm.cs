using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Admin;

/// <summary>An organisation's words and deadlines as somebody fills them in.</summary>
public sealed class PracticeForm
{
    private static readonly string[] Numbers = [nameof(ResponsePractice.ResponseDays), nameof(ResponsePractice.ReportEveryMonths), nameof(ResponsePractice.ReportForMonths)];

    private PracticeForm(Dictionary<string, string> fields) => Fields = fields;

    /// <summary>What is filled in, by the name of the part of the practice that it is.</summary>
    public Dictionary<string, string> Fields { get; }

    /// <summary>What was filled in; what is no number is none that a house can keep to.</summary>
    public ResponsePractice Practice => new()
    {
        Accepted = Fields[nameof(ResponsePractice.Accepted)],
        PartiallyAccepted = Fields[nameof(ResponsePractice.PartiallyAccepted)],
        Rejected = Fields[nameof(ResponsePractice.Rejected)],
        NotStarted = Fields[nameof(ResponsePractice.NotStarted)],
        InProgress = Fields[nameof(ResponsePractice.InProgress)],
        Completed = Fields[nameof(ResponsePractice.Completed)],
        NoLongerApplicable = Fields[nameof(ResponsePractice.NoLongerApplicable)],
        ResponseDays = Number(nameof(ResponsePractice.ResponseDays)),
        ReportEveryMonths = Number(nameof(ResponsePractice.ReportEveryMonths)),
        ReportForMonths = Number(nameof(ResponsePractice.ReportForMonths)),
    };

    public static PracticeForm Of(ResponsePractice practice) => new(new()
    {
        [nameof(practice.Accepted)] = practice.Accepted,
        [nameof(practice.PartiallyAccepted)] = practice.PartiallyAccepted,
        [nameof(practice.Rejected)] = practice.Rejected,
        [nameof(practice.NotStarted)] = practice.NotStarted,
        [nameof(practice.InProgress)] = practice.InProgress,
        [nameof(practice.Completed)] = practice.Completed,
        [nameof(practice.NoLongerApplicable)] = practice.NoLongerApplicable,
        [Numbers[0]] = Words.Digits(practice.ResponseDays),
        [Numbers[1]] = Words.Digits(practice.ReportEveryMonths),
        [Numbers[2]] = Words.Digits(practice.ReportForMonths),
    });

    /// <summary>A form that holds all of the fields.</summary>
    public static PracticeForm Read(IReadOnlyDictionary<string, string> fields) => new(new(fields));

    private int Number(string part) => Words.Digits(Fields[part]) ?? 0;
}
