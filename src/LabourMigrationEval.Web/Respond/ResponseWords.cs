using System.Globalization;
using LabourMigrationEval.Domain.Recommendations;

namespace LabourMigrationEval.Web.Respond;

/// <summary>
/// The fields of a response as words by name, which is how they are kept while somebody types: "text", "actions/0/title".
/// A field of the form says the same name in <c>data-keep</c>.
/// </summary>
public static class ResponseWords
{
    private const string Actions = "actions/";
    private const string Id = "id";

    private static readonly Field<ResponseForm>[] OfResponse =
    [
        new("position", form => form.Position?.ToString() ?? "", (form, words) => form.Position = Enum.TryParse<Position>(words, out var position) ? position : null),
        new("text", form => form.Text, (form, words) => form.Text = words),
        new("reason", form => form.Reason, (form, words) => form.Reason = words),
        new("reservations", form => form.Reservations, (form, words) => form.Reservations = words),
    ];

    private static readonly Field<ActionForm>[] OfAction =
    [
        new("title", action => action.Title, (action, words) => action.Title = words),
        new("unit", action => Text(action.UnitId), (action, words) => action.UnitId = Number(words)),
        new("owner", action => Text(action.OwnerId), (action, words) => action.OwnerId = Number(words)),
        new("starts", action => Text(action.Starts), (action, words) => action.Starts = Day(words)),
        new("due", action => Text(action.Due), (action, words) => action.Due = Day(words)),
        new("resources", action => action.Resources, (action, words) => action.Resources = words),
        new("evidence", action => action.ExpectedEvidence, (action, words) => action.ExpectedEvidence = words),
        new("also", action => string.Join(',', action.AlsoFor.Order().Select(id => Text(id))), (action, words) =>
        {
            action.AlsoFor.Clear();
            action.AlsoFor.UnionWith(words.Split(',').Select(Number).OfType<int>());
        }),
    ];

    private sealed record Field<T>(string Name, Func<T, string> Get, Action<T, string> Set);

    /// <summary>A response as words.</summary>
    public static Dictionary<string, string> Of(ResponseForm form)
    {
        var words = OfResponse.ToDictionary(field => field.Name, field => field.Get(form));
        foreach (var (row, action) in form.Actions.Index())
        {
            words[Name(row, Id)] = Text(action.Id);
            foreach (var field in OfAction) words[Name(row, field.Name)] = field.Get(action);
        }
        return words;
    }

    /// <summary>A response from words. What they don't say, they leave as it stands.</summary>
    public static ResponseForm Read(IReadOnlyDictionary<string, string> words, ResponseForm standing)
    {
        var form = standing.Copy();
        Fill(form, OfResponse, words, "");
        form.Actions.Clear();
        foreach (var row in Rows(words))
        {
            var id = Number(words.GetValueOrDefault(Name(row, Id), ""));
            var known = standing.Planned.FirstOrDefault(plan => plan.Id is not null && plan.Id == id);
            var action = ActionForm.Of(known ?? new PlannedAction(null, "", null, null));
            Fill(action, OfAction, words, Name(row, ""));
            form.Actions.Add(action);
        }
        return form;
    }

    private static IEnumerable<int> Rows(IReadOnlyDictionary<string, string> words) => words.Keys
        .Where(name => name.StartsWith(Actions, StringComparison.Ordinal))
        .Select(name => Number(name.Split('/')[1])).OfType<int>().Distinct().Order();

    private static void Fill<T>(T into, Field<T>[] fields, IReadOnlyDictionary<string, string> words, string prefix)
    {
        foreach (var field in fields)
            if (words.TryGetValue(prefix + field.Name, out var said)) field.Set(into, said);
    }

    private static string Name(int row, string field) => string.Create(CultureInfo.InvariantCulture, $"{Actions}{row}/{field}");

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static int? Number(string words) => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string words) => DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
