using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Data.Seed;

public sealed partial class EvaluationBuilder
{
    private void AddResponses()
    {
        HashSet<string> answered = [];
        foreach (var entry in document.Responses)
        {
            var where = entry.Recommendation is null ? "the general response" : $"the response to recommendation {entry.Recommendation}";
            var recommendation = entry.Recommendation is null ? null : Item<Recommendation>($"recommendation:{entry.Recommendation}", where);
            if (!answered.Add(entry.Recommendation ?? "")) throw new EvaluationDocumentException($"{where} stands twice. Keep one.");
            var response = OfficeResponse.Read(recommendation, null, null, "", null, null);
            foreach (var revision in entry.Earlier)
            {
                Read(response, revision, where);
                if (response.State != ResponseState.Published) throw new EvaluationDocumentException($"{where} names an earlier revision that was not published. End its steps with “published”.");
            }
            Read(response, entry, where);
            if (response.Actions.Find(action => action.AnnouncedIn is null && action.Updates.Count + action.DueChanges.Count + action.Evidence.Count + action.Verifications.Count > 0) is { } early)
                throw new EvaluationDocumentException($"{where}, action “{early.PlainTitle}” is followed up, but no published revision announces it.");
            evaluation.Responses.Add(response);
        }
    }

    /// <summary>The words of a revision, then its actions, then its steps: a publication takes over the words and announces the actions.</summary>
    private void Read(OfficeResponse response, RevisionEntry entry, string where)
    {
        response.ReadAgain(entry.Position, entry.StatedAs, Said(entry.Text), entry.Reason is null ? null : Said(entry.Reason),
            entry.Reservations is null ? null : Said(entry.Reservations));
        response.Passages.AddRange(entry.Passages.Distinct().Select(lines => PassageNamed(lines, where)));
        foreach (var action in entry.Actions) response.Actions.Add(Action(action, response, where));
        try
        {
            foreach (var step in entry.Steps) response.Record(step.Kind, step.At?.UtcDateTime, PersonNamed(step.By, where), step.Remark);
        }
        catch (RuleViolation violation)
        {
            throw new EvaluationDocumentException($"{where}: {violation.Message}");
        }

        string Said(string text) => Words(text, entry.Passages.Count > 0, where);
    }

    private FollowUpAction Action(ActionEntry entry, OfficeResponse response, string where)
    {
        if (entry.Lines is not null) Around(LinesOf(entry.Lines, where), where);
        var action = new FollowUpAction
        {
            Title = Words(entry.Title, entry.Lines is not null, where),
            Text = entry.Text is null ? null : Words(entry.Text, entry.Lines is not null, where),
            Unit = entry.Unit is null ? null : UnitNamed(entry.Unit, where),
            Owner = PersonNamed(entry.Owner, where),
            Starts = entry.Starts,
            Due = entry.Due,
            Resources = entry.Resources,
            ExpectedEvidence = entry.ExpectedEvidence,
            Lines = entry.Lines is null ? null : LinesOf(entry.Lines, where),
            Order = response.Actions.Count,
        };
        action.AlsoFor.AddRange(entry.Serves.Distinct().Select(key => Item<Recommendation>($"recommendation:{key}", where)).Where(served => served != response.Recommendation));
        foreach (var update in entry.Updates)
            action.Read(update.Status, update.Text, PersonNamed(update.By, where), update.At.UtcDateTime);
        AddFollowUp(action, entry, $"{where}, action “{action.PlainTitle}”");
        return action;
    }

    private void AddFollowUp(FollowUpAction action, ActionEntry entry, string where)
    {
        action.DueChanges.AddRange(entry.DueChanges.Select((change, order) => new DueChange
        {
            From = change.From,
            To = change.To,
            Reason = change.Reason,
            By = PersonNamed(change.By, where),
            At = change.At.UtcDateTime,
            Order = order,
        }));
        if (entry.DueChanges.Zip(entry.DueChanges.Skip(1)).Any(pair => pair.First.To != pair.Second.From) || (entry.DueChanges.Count > 0 && entry.DueChanges[^1].To != entry.Due))
            throw new EvaluationDocumentException($"{where}: each change of the due date begins where the one before ended, and the last one ends at “due”.");
        action.Evidence.AddRange(entry.Evidence.Select((piece, order) => new Evidence
        {
            Title = piece.Title,
            Link = piece.Link,
            IsPublic = piece.Public,
            By = PersonNamed(piece.By, where),
            At = piece.At.UtcDateTime,
            Order = order,
        }));
        if (entry.Evidence.Find(piece => !(Uri.TryCreate(piece.Link, UriKind.Absolute, out var link) && link.Scheme is "http" or "https")) is { } wrong)
            throw new EvaluationDocumentException($"{where}: “{wrong.Link}” isn't a web address. It begins with http:// or https://.");
        action.Verifications.AddRange(entry.Verifications.Select((said, order) => new Verification
        {
            Verdict = said.Verdict,
            Remark = said.Remark,
            By = PersonNamed(said.By, where),
            At = said.At.UtcDateTime,
            Order = order,
        }));
    }

    /// <summary>Words of the Office: with figures only where it is said which lines of the report they were read from.</summary>
    private string Words(string text, bool fromReport, string where) => fromReport || FiguredText.Plain(text) == text
        ? Checked(text, where)
        : throw new EvaluationDocumentException($"{where} holds a figure of the report, but doesn't say where in the report it was read. Name passages or lines.");
}
