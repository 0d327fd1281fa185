using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Respond;

namespace LabourMigrationEval.Web.Matrix.Import;

/// <summary>Does what was filled in by the domain's verbs. What a verb refuses is refused here in its words, and leaves all else as it was.</summary>
internal sealed class MatrixVerbs(ResponseMatrix matrix, PlanChoices choices, Person by, DateTime at, MatrixPreview? seen)
{
    private static readonly MatrixField[] Reported = [MatrixField.Status, MatrixField.Report];
    private static readonly MatrixField[] Moved = [MatrixField.Due, MatrixField.DueReason];
    private static readonly MatrixField[] Assigned = [MatrixField.Unit, MatrixField.Owner];

    private readonly MatrixWords words = new(matrix);
    private readonly Dictionary<MatrixEntry, OfficeResponse> begun = [];
    private readonly Dictionary<OfficeResponse, List<ActionForm>> plans = [];
    private readonly List<MatrixChange> changes = [];

    public IReadOnlyList<MatrixChange> Changes => changes;

    public void Try(RowEdit edit)
    {
        if (edit.Part == MatrixPart.Answer)
        {
            Try(edit, field => field != MatrixField.Reservations, filled => Write(edit.Entry, filled));
            Try(edit, field => field == MatrixField.Reservations, filled => Respond(edit.Entry, response => response.Reserve(filled[MatrixField.Reservations], by, at)));
        }
        else if (edit.Action is null) TryNew(edit);
        else if (edit.Action.AnnouncedIn is null) TryPlanned(edit, edit.Action);
        else TryAnnounced(edit, edit.Action);
    }

    private void TryNew(RowEdit edit)
    {
        Try(edit, field => !Reported.Contains(field) && field != MatrixField.DueReason, filled => Plan(edit, filled));
        Try(edit, field => field == MatrixField.DueReason, _ => throw new RuleViolation("A new action has no day yet that could have moved."));
        // Of a new action nothing is reported, so that saying it isn't started adds nothing.
        var begins = matrix.Practice.Word(ActionStatus.NotStarted);
        Try(edit, field => Reported.Contains(field) && !(field == MatrixField.Status && edit.Filled[field] == begins),
            _ => throw new RuleViolation("A new action is reported on once its response is published."));
    }

    private void TryPlanned(RowEdit edit, FollowUpAction action)
    {
        Try(edit, field => !Reported.Contains(field) && field != MatrixField.DueReason, filled => Plan(edit, filled));
        Try(edit, field => field == MatrixField.DueReason, filled => action.MoveDue(action.Due, filled[MatrixField.DueReason], by, at));
        Try(edit, Reported.Contains, filled => Report(action, filled));
    }

    private void TryAnnounced(RowEdit edit, FollowUpAction action)
    {
        var isClosed = FollowUpAction.IsClosed(action.Status);
        // A closed action is taken up before its day moves, an open one is closed after that.
        if (isClosed) Try(edit, Reported.Contains, filled => Report(action, filled));
        Try(edit, Moved.Contains, filled => action.MoveDue(Day(filled, MatrixField.Due, action.Due), filled.GetValueOrDefault(MatrixField.DueReason, ""), by, at));
        if (!isClosed) Try(edit, Reported.Contains, filled => Report(action, filled));
        // Last, for whoever gives it away may have no say in it any more.
        Try(edit, Assigned.Contains, filled =>
        {
            var unit = filled.TryGetValue(MatrixField.Unit, out var name) ? words.Unit(name) : action.Unit;
            action.Reassign(unit?.Id, filled.TryGetValue(MatrixField.Owner, out var owner) ? words.Owner(owner, unit)?.Id : action.OwnerId, choices, by, at);
        });
        Try(edit, field => !Reported.Contains(field) && !Moved.Contains(field) && !Assigned.Contains(field),
            _ => throw new RuleViolation("This action was published, and these words of it stand. Its unit, owner, due date and status can be changed."));
    }

    private void Report(FollowUpAction action, IReadOnlyDictionary<MatrixField, string> filled)
    {
        var status = filled.TryGetValue(MatrixField.Status, out var word) ? words.Status(word) : action.Status;
        action.Report(status ?? throw new RuleViolation("Give the status too."), filled.GetValueOrDefault(MatrixField.Report), by, at);
    }

    private void Write(MatrixEntry entry, IReadOnlyDictionary<MatrixField, string> filled) => Respond(entry, response => response.Write(
        filled.TryGetValue(MatrixField.Position, out var word) ? words.Position(word) : response.Position,
        filled.GetValueOrDefault(MatrixField.Response, response.PlainText), filled.GetValueOrDefault(MatrixField.Reason, response.PlainReason ?? ""), by, at));

    /// <summary>Plans all that is planned already and this; an earlier line's new actions have no identity yet.</summary>
    private void Plan(RowEdit edit, IReadOnlyDictionary<MatrixField, string> filled) => Respond(edit.Entry, response =>
    {
        var standing = plans.GetValueOrDefault(response)
            ?? [.. response.Actions.Where(action => action.AnnouncedIn is null).OrderBy(action => action.Order).Select(ActionForm.Of)];
        var form = edit.Action is null ? new ActionForm() : ActionForm.Of(standing.Find(known => known.Id == edit.Action.Id)!.Planned);
        FillIn(form, edit, filled);
        // A file that was brought in comes back: its new lines must not make their actions twice.
        if (edit.Action is null && form.Title.Length > 0 && standing.Select(known => known.Title).Concat(response.Actions.Select(known => known.PlainTitle)).Contains(form.Title.Trim()))
            throw new RuleViolation("There is an action of these words already. Change that one, or say what is different.");
        List<ActionForm> planned = edit.Action is null ? [.. standing, form] : [.. standing.Select(known => known.Id == form.Id ? form : known)];
        response.Plan([.. planned.Select(known => known.Planned)], choices, by, at);
        plans[response] = planned;
    });

    private void FillIn(ActionForm form, RowEdit edit, IReadOnlyDictionary<MatrixField, string> filled)
    {
        var unit = filled.TryGetValue(MatrixField.Unit, out var name) ? words.Unit(name) : edit.Action?.Unit;
        form.Title = filled.GetValueOrDefault(MatrixField.ActionTitle, form.Title);
        form.UnitId = unit?.Id;
        if (filled.TryGetValue(MatrixField.Owner, out var owner)) form.OwnerId = words.Owner(owner, unit)?.Id;
        form.Starts = Day(filled, MatrixField.Starts, form.Starts);
        form.Due = Day(filled, MatrixField.Due, form.Due);
        form.Resources = filled.GetValueOrDefault(MatrixField.Resources, form.Resources);
        form.ExpectedEvidence = filled.GetValueOrDefault(MatrixField.ExpectedEvidence, form.ExpectedEvidence);
        if (!filled.TryGetValue(MatrixField.AlsoFor, out var served)) return;
        form.AlsoFor.Clear();
        form.AlsoFor.UnionWith(words.Several(served).Select(recommendation => recommendation.Id));
    }

    /// <summary>Acts on the answer, and begins one where there is none; not where the act is refused then.</summary>
    private void Respond(MatrixEntry entry, Action<OfficeResponse> act)
    {
        if ((entry.Response ?? begun.GetValueOrDefault(entry)) is { } response)
        {
            act(response);
            return;
        }
        response = entry.Recommendation is { } asked ? OfficeResponse.Begin(asked, by, at) : OfficeResponse.BeginGeneral(matrix.Evaluation, by, at);
        try
        {
            act(response);
            begun[entry] = response;
        }
        catch (RuleViolation)
        {
            if (entry.Recommendation is not null) entry.Recommendation.Response = null;
            matrix.Evaluation.Responses.Remove(response);
            throw;
        }
    }

    /// <summary>Tries what was filled in of some columns, and notes what came of it.</summary>
    private void Try(RowEdit edit, Func<MatrixField, bool> which, Action<IReadOnlyDictionary<MatrixField, string>> act)
    {
        var filled = edit.Filled.Where(cell => which(cell.Key)).ToDictionary();
        if (filled.Count == 0) return;
        var row = new MatrixRow(matrix, edit.Entry, edit.Action);
        var about = FilledMatrix.About(edit.Entry, edit.Action, edit.Part);
        var asked = filled.Select(cell => new MatrixChange(edit.Row, about, cell.Key, row[cell.Key], cell.Value)).ToList();
        string? refused = null;
        try
        {
            // What was refused in the preview stays refused, for the reason that was read there.
            if (seen is not null && asked.Find(change => !seen.Possible.Any(change.Asks)) is { } unseen)
                throw new RuleViolation(seen.Refused.FirstOrDefault(unseen.Asks)?.Refused ?? "This wasn’t among the changes that you looked at. Upload the file again.");
            act(filled);
        }
        catch (RuleViolation violation)
        {
            // The domain counts a plan's actions; here the line says which one it is.
            refused = string.Join(' ', violation.Problems.Select(problem => problem.InRow).Distinct());
        }
        changes.AddRange(asked.Select(change => change with { Refused = refused }));
    }

    private static DateOnly? Day(IReadOnlyDictionary<MatrixField, string> filled, MatrixField field, DateOnly? stands) =>
        !filled.TryGetValue(field, out var text) ? stands : text.Length == 0 ? null : DayText.Readings(text)[0];
}
