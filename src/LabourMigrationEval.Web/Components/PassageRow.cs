using System.Linq.Expressions;
using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Web.Components;

/// <summary>What a page shows of a passage.</summary>
public sealed record PassageRow(int FirstLine, int LastLine, string Part, string? Section, string? Element, PassageKind Kind, string? Quote, string? Note)
{
    public Lines Lines => new(FirstLine, LastLine);

    public string Place => Passage.PlaceOf(Part, Section, Element);

    /// <summary>How the portal came to what it shows.</summary>
    public string KindInWords => Kind switch
    {
        PassageKind.Summarised => "in our words",
        PassageKind.Printed => "figures as printed",
        PassageKind.Drawing => "a drawing; its values are not in the text",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, null),
    };

    /// <summary>For the projection of a query.</summary>
    public static Expression<Func<Passage, PassageRow>> Of { get; } =
        p => new PassageRow(p.FirstLine, p.LastLine, p.Part, p.Section, p.Element, p.Kind, p.Quote, p.Note);
}
