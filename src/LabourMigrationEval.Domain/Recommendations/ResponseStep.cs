using LabourMigrationEval.Domain.Organisations;

namespace LabourMigrationEval.Domain.Recommendations;

/// <summary>What the Office says to a recommendation (UNEG Norms and Standards 2016, norm 14).</summary>
public enum Position
{
    /// <summary>The Office will do it.</summary>
    Accepted,

    /// <summary>The Office will do part of it, and gives its reason.</summary>
    PartiallyAccepted,

    /// <summary>The Office will not do it, and gives its reason.</summary>
    Rejected,
}

/// <summary>A step in the life of a response.</summary>
public enum ResponseStepKind
{
    /// <summary>Somebody wrote or changed the text.</summary>
    Drafted,

    /// <summary>It was handed in for clearance.</summary>
    Submitted,

    /// <summary>It was given back with a remark.</summary>
    Returned,

    /// <summary>Somebody who did not write it stood by it.</summary>
    Cleared,

    /// <summary>It went before the public.</summary>
    Published,

    /// <summary>Somebody took up a published response again, with a reason; readers see the published revision until the next one.</summary>
    Amended,
}

/// <summary>Where a response stands: the outcome of its last step.</summary>
public enum ResponseState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waiting for clearance.</summary>
    Submitted,

    /// <summary>Given back with a remark, not yet taken up again.</summary>
    Returned,

    /// <summary>Cleared, not yet public.</summary>
    Cleared,

    /// <summary>Public.</summary>
    Published,
}

/// <summary>Who did what to a response, and when. Steps are added, never changed.</summary>
public sealed class ResponseStep
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The response.</summary>
    public int ResponseId { get; init; }

    /// <summary>What was done.</summary>
    public ResponseStepKind Kind { get; init; }

    /// <summary>When (UTC); null where a report gives no day.</summary>
    public DateTime? At { get; init; }

    /// <summary>Who; null where a report gives no name.</summary>
    public Person? By { get; init; }

    /// <inheritdoc cref="By"/>
    public int? ById { get; init; }

    /// <summary>What was said about it; a return and an amendment always say something.</summary>
    public string? Remark { get; init; }

    /// <summary>Place among the steps, from 0.</summary>
    public int Order { get; init; }

    /// <summary>Whether a step may follow another; null where it would be the first.</summary>
    public static bool MayFollow(ResponseStepKind? last, ResponseStepKind next) => last switch
    {
        null => next == ResponseStepKind.Drafted,
        ResponseStepKind.Submitted => next is ResponseStepKind.Returned or ResponseStepKind.Cleared,
        ResponseStepKind.Cleared => next == ResponseStepKind.Published,
        ResponseStepKind.Published => next == ResponseStepKind.Amended,
        _ => next is ResponseStepKind.Drafted or ResponseStepKind.Submitted,
    };
}
