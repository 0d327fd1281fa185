using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Web.Admin;

/// <summary>An organisation's words and deadlines as somebody fills them in.</summary>
public sealed class PracticeForm
{
    /// <summary>The words, by the name of the part of the practice that they are.</summary>
    public Dictionary<string, string> Words { get; private init; } = [];

    public int? ResponseDays { get; set; }
    public int? ReportEveryMonths { get; set; }
    public int? ReportForMonths { get; set; }

    public static PracticeForm Of(ResponsePractice practice) => new()
    {
        Words = new()
        {
            [nameof(practice.Accepted)] = practice.Accepted,
            [nameof(practice.PartiallyAccepted)] = practice.PartiallyAccepted,
            [nameof(practice.Rejected)] = practice.Rejected,
            [nameof(practice.NotStarted)] = practice.NotStarted,
            [nameof(practice.InProgress)] = practice.InProgress,
            [nameof(practice.Completed)] = practice.Completed,
            [nameof(practice.NoLongerApplicable)] = practice.NoLongerApplicable,
        },
        ResponseDays = practice.ResponseDays,
        ReportEveryMonths = practice.ReportEveryMonths,
        ReportForMonths = practice.ReportForMonths,
    };

    /// <summary>What was filled in; an empty number is none that a house can keep to.</summary>
    public ResponsePractice Practice => new()
    {
        Accepted = Words[nameof(ResponsePractice.Accepted)],
        PartiallyAccepted = Words[nameof(ResponsePractice.PartiallyAccepted)],
        Rejected = Words[nameof(ResponsePractice.Rejected)],
        NotStarted = Words[nameof(ResponsePractice.NotStarted)],
        InProgress = Words[nameof(ResponsePractice.InProgress)],
        Completed = Words[nameof(ResponsePractice.Completed)],
        NoLongerApplicable = Words[nameof(ResponsePractice.NoLongerApplicable)],
        ResponseDays = ResponseDays ?? 0,
        ReportEveryMonths = ReportEveryMonths ?? 0,
        ReportForMonths = ReportForMonths ?? 0,
    };
}
