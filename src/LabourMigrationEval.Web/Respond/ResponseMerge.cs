using LabourMigrationEval.Web.Components;

namespace LabourMigrationEval.Web.Respond;

/// <summary>Two responses that two people made of one, and what is to become of them.</summary>
public sealed class ResponseMerge
{
    private ResponseForm? proposed;

    /// <summary>Sets two responses side by side.</summary>
    /// <param name="stood">What both began with; null where that isn't known.</param>
    /// <param name="mine">What the person at this page wrote.</param>
    /// <param name="theirs">What stands now.</param>
    public ResponseMerge(ResponseForm? stood, ResponseForm mine, ResponseForm theirs)
    {
        (Stood, Mine, Theirs) = (stood, mine.Copy(), theirs.Copy());
        Texts =
        [
            new("Response", WordMerge.Of(stood?.Text, mine.Text, theirs.Text), form => form.Text, (form, words) => form.Text = words),
            new("Reason", WordMerge.Of(stood?.Reason, mine.Reason, theirs.Reason), form => form.Reason, (form, words) => form.Reason = words),
            new("Reservations", WordMerge.Of(stood?.Reservations, mine.Reservations, theirs.Reservations), form => form.Reservations, (form, words) => form.Reservations = words),
        ];
        Actions = ActionMerge.Of(stood?.Planned, mine.Planned, theirs.Planned);
        PositionClashes = mine.Position != theirs.Position && (stood is null || (mine.Position != stood.Position && theirs.Position != stood.Position));
    }

    public ResponseForm? Stood { get; }
    public ResponseForm Mine { get; }
    public ResponseForm Theirs { get; }
    public IReadOnlyList<TextPart> Texts { get; }
    public IReadOnlyList<ActionMerge> Actions { get; }
    public bool PositionClashes { get; }

    /// <summary>Whose position is taken where they clash; there can be only one.</summary>
    public MergeChoice PositionChoice { get; set; } = MergeChoice.Mine;

    /// <summary>Whether there is anything to choose.</summary>
    public bool HasClashes => PositionClashes || Texts.Any(text => text.Merge.Clashes.Any()) || Actions.Any(action => action.Clashes);

    /// <summary>Whether the form still holds what the choices made of it, so that another choice overwrites nothing.</summary>
    public bool IsUntouched(ResponseForm form) => proposed?.Agrees(form) == true;

    /// <summary>Puts into the form what the choices make of both.</summary>
    public void Propose(ResponseForm form)
    {
        form.Version = Theirs.Version;
        form.Position = PositionClashes ? PositionChoice == MergeChoice.Mine ? Mine.Position : Theirs.Position
            : Mine.Position == Stood?.Position ? Theirs.Position : Mine.Position;
        foreach (var text in Texts) text.Set(form, text.Merge.Result);
        form.Replan(Actions.SelectMany(action => action.Result));
        proposed = form.Copy();
    }

    /// <summary>A text of a response, and how both have it.</summary>
    public sealed record TextPart(string Label, WordMerge Merge, Func<ResponseForm, string> Get, Action<ResponseForm, string> Set);
}
