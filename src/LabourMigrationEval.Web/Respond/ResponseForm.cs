using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Respond;

/// <summary>A part of a response that two people may have written differently.</summary>
public enum ResponsePart
{
    Position,
    Text,
    Reason,
    Reservations,
    Actions,
}

/// <summary>A follow-up action as somebody fills it in.</summary>
public sealed class ActionForm
{
    public int? Id { get; init; }
    public string Title { get; set; } = "";
    public int? UnitId { get; set; }
    public int? OwnerId { get; set; }
    public DateOnly? Starts { get; set; }
    public DateOnly? Due { get; set; }
    public string Resources { get; set; } = "";
    public string ExpectedEvidence { get; set; } = "";
    public HashSet<int> AlsoFor { get; private init; } = [];

    public PlannedAction Planned => new(Id, Title, UnitId, Due)
    {
        OwnerId = OwnerId,
        Starts = Starts,
        Resources = Resources,
        ExpectedEvidence = ExpectedEvidence,
        AlsoFor = AlsoFor.ToHashSet(),
    };

    public static ActionForm Of(PlannedAction action) => new()
    {
        Id = action.Id,
        Title = action.Title,
        UnitId = action.UnitId,
        OwnerId = action.OwnerId,
        Starts = action.Starts,
        Due = action.Due,
        Resources = action.Resources,
        ExpectedEvidence = action.ExpectedEvidence,
        AlsoFor = [.. action.AlsoFor],
    };

    public static ActionForm Of(FollowUpAction action) => new()
    {
        Id = action.Id,
        Title = action.PlainTitle,
        UnitId = action.UnitId,
        OwnerId = action.OwnerId,
        Starts = action.Starts,
        Due = action.Due,
        Resources = action.Resources ?? "",
        ExpectedEvidence = action.ExpectedEvidence ?? "",
        AlsoFor = [.. action.AlsoFor.Select(recommendation => recommendation.Id)],
    };
}

/// <summary>A response as somebody fills it in, and the version of it that the page shows.</summary>
public sealed class ResponseForm
{
    /// <summary>Null while there is no response.</summary>
    public Guid? Version { get; set; }

    /// <summary>The version by name, also where there is none yet.</summary>
    public string Begun => Version?.ToString() ?? "new";

    public Position? Position { get; set; }
    public string Text { get; set; } = "";
    public string Reason { get; set; } = "";
    public string Reservations { get; set; } = "";
    public List<ActionForm> Actions { get; private set; } = [];

    public IReadOnlyList<PlannedAction> Planned => [.. Actions.Select(action => action.Planned)];

    public static ResponseForm Of(OfficeResponse? response) => response is null ? new() : new()
    {
        Version = response.Version,
        Position = response.Position,
        Text = response.PlainText,
        Reason = response.PlainReason ?? "",
        Reservations = response.PlainReservations ?? "",
        // What was announced stands, and is changed on its own page.
        Actions = [.. response.Actions.Where(action => action.AnnouncedIn is null).OrderBy(action => action.Order).Select(ActionForm.Of)],
    };

    public ResponseForm Copy()
    {
        var copy = new ResponseForm { Version = Version };
        foreach (var part in Enum.GetValues<ResponsePart>()) copy.Take(part, this);
        return copy;
    }

    /// <summary>Whether both say the same in a part.</summary>
    public bool Agrees(ResponsePart part, ResponseForm other) => part switch
    {
        ResponsePart.Position => Position == other.Position,
        ResponsePart.Text => Text == other.Text,
        ResponsePart.Reason => Reason == other.Reason,
        ResponsePart.Reservations => Reservations == other.Reservations,
        ResponsePart.Actions => Planned.SequenceEqual(other.Planned),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>Whether both say the same.</summary>
    public bool Agrees(ResponseForm other) => Array.TrueForAll(Enum.GetValues<ResponsePart>(), part => Agrees(part, other));

    /// <summary>Plans other actions.</summary>
    public void Replan(IEnumerable<PlannedAction> planned) => Actions = [.. planned.Select(ActionForm.Of)];

    /// <summary>Takes one part over as the other has it.</summary>
    public void Take(ResponsePart part, ResponseForm other)
    {
        switch (part)
        {
            case ResponsePart.Position: Position = other.Position; break;
            case ResponsePart.Text: Text = other.Text; break;
            case ResponsePart.Reason: Reason = other.Reason; break;
            case ResponsePart.Reservations: Reservations = other.Reservations; break;
            case ResponsePart.Actions: Replan(other.Planned); break;
            default: throw new ArgumentOutOfRangeException(nameof(part), part, null);
        }
    }
}
