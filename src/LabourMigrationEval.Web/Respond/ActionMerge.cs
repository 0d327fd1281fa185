using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Respond;

/// <summary>One action as two people have it.</summary>
/// <param name="Stood">As both found it; null where it is new, or what they found isn't known.</param>
/// <param name="Mine">As the one has it; null where they took it away or never saw it.</param>
/// <param name="Theirs">As the other has it.</param>
public sealed record ActionMerge(PlannedAction? Stood, PlannedAction? Mine, PlannedAction? Theirs)
{
    /// <summary>Whether both have it, and changed it differently.</summary>
    public bool Clashes => Mine is not null && Theirs is not null && Mine != Theirs && Mine != Stood && Theirs != Stood;

    /// <summary>Counts where it <see cref="Clashes"/>.</summary>
    public MergeChoice Choice { get; set; }

    /// <summary>What becomes of it: nothing where one took away what the other left as it was.</summary>
    public IEnumerable<PlannedAction> Result
    {
        get
        {
            // An action that the other took away is no longer there to be changed: mine begins anew.
            var again = Mine is null ? null : Mine with { Id = null };
            return (Mine, Theirs) switch
            {
                (null, null) => [],
                (null, _) => Stood is not null && Theirs == Stood ? [] : [Theirs],
                (_, null) => Stood is not null && Mine == Stood ? [] : [again!],
                _ when !Clashes => [Mine == Stood ? Theirs : Mine],
                _ => Choice switch { MergeChoice.Mine => [Mine], MergeChoice.Theirs => [Theirs], _ => [Theirs, again!] },
            };
        }
    }

    /// <summary>The actions of two plans, told by their identity: theirs in their order, then what only I have.</summary>
    public static IReadOnlyList<ActionMerge> Of(IReadOnlyList<PlannedAction>? stood, IReadOnlyList<PlannedAction> mine, IReadOnlyList<PlannedAction> theirs) =>
    [
        .. theirs.Select(their => new ActionMerge(Find(stood, their.Id), Find(mine, their.Id), their)),
        .. mine.Where(my => Find(theirs, my.Id) is null).Select(my => new ActionMerge(Find(stood, my.Id), my, null)),
    ];

    private static PlannedAction? Find(IReadOnlyList<PlannedAction>? plans, int? id) => id is null ? null : plans?.FirstOrDefault(plan => plan.Id == id);
}
