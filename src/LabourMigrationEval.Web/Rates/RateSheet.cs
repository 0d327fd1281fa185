using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Browse;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Feeds;

namespace LabourMigrationEval.Web.Rates;

/// <summary>What an address asks of the figures.</summary>
public sealed record RatesAsked(string? AsOf, string? Unit, string? Priority, string? Year, string? Evaluation = null);

/// <summary>A feed of changes.</summary>
/// <param name="Of">The filter whose choice it follows.</param>
/// <param name="Name">Whose changes it holds.</param>
/// <param name="Address">Where it is.</param>
public sealed record ChangeFeed(string Of, string Name, string Address);

/// <summary>The figures of follow-up for one day and one choice of actions.</summary>
public sealed class RateSheet
{
    private const string None = "none";

    private readonly string page;
    private readonly IReadOnlyList<TrackedAction> counted;
    private readonly IReadOnlyList<KeyValuePair<string, string?>> chosen;

    /// <param name="page">The page without what it is asked.</param>
    /// <param name="actions">All actions that the page can speak of.</param>
    /// <param name="asked">What the address asks.</param>
    /// <param name="today">The last day that can be told.</param>
    /// <param name="several">Whether the page speaks of several evaluations; invented ones are then counted only where one is asked for.</param>
    public RateSheet(string page, IReadOnlyList<TrackedAction> actions, RatesAsked asked, DateOnly today, bool several)
    {
        this.page = page;
        AsOf = AsOf.Read(asked.AsOf, today);
        (All, Several) = (actions, several);
        var evaluation = new Filter<TrackedAction>("evaluation", "Evaluation", asked.Evaluation, row => [row.Slug], EvaluationName);
        counted = several ? [.. actions.Where(row => evaluation.IsSet ? evaluation.Meets(row) : !row.Fictional)] : actions;
        var unit = new Filter<TrackedAction>("unit", "Unit that acted", asked.Unit, row => [UnitKey(row, row.History.UnitOn(AsOf.Day))], UnitName);
        Filters =
        [
            .. several ? [evaluation] : Array.Empty<Filter<TrackedAction>>(),
            unit,
            new("priority", "Priority of the recommendation", asked.Priority, row => row.Priorities.DefaultIfEmpty(None), key => key == None ? "No priority given" : Words.Capital(key)),
            new("year", "Year of announcement", asked.Year, row => [row.Year ?? None], key => key == None ? "No day given" : key),
        ];
        var offered = Filters.Select(filter => (filter.Field, Key: filter.Offered(filter == evaluation ? actions : counted))).ToList();
        IsOffered = AsOf.Problem is null && Filters.Zip(offered).All(pair => !pair.First.IsSet || pair.Second.Key is not null);
        chosen = [.. offered.Where(filter => filter.Key is not null).Select(filter => KeyValuePair.Create(filter.Field, filter.Key))];
        Asked = string.IsNullOrWhiteSpace(asked.AsOf) ? chosen : [.. chosen, KeyValuePair.Create(AsOf.Field, (string?)AsOf.InAddress)];
        Rows = [.. counted.Where(row => Filters.All(filter => filter.Meets(row)))];
        Whole = Group("", "the actions chosen", Rows);
        // Of a unit, each point of the line tells the actions that it had on that day.
        var ever = counted.Where(row => Filters.All(filter => filter == unit || filter.Meets(row))).ToDictionary(row => row.Place.Id);
        Trend = [.. ImplementationTrend.Until(AsOf.Day, [.. ever.Values.Where(row => row.History.Units.Any(had => unit.Asks(UnitKey(row, had)))).Select(row => row.History)])
            .Select(state => new RateGroup("", "the actions chosen", state.Of(action => unit.Asks(UnitKey(ever[action.ActionId], action.Unit)))))];
    }

    public AsOf AsOf { get; }

    public bool Several { get; }

    /// <summary>All actions that the page can speak of.</summary>
    public IReadOnlyList<TrackedAction> All { get; }

    public IReadOnlyList<Filter<TrackedAction>> Filters { get; }

    /// <summary>The actions that the choice leaves, announced by the day or not.</summary>
    public IReadOnlyList<TrackedAction> Rows { get; }

    /// <summary>All of them as they stood on the day.</summary>
    public RateGroup Whole { get; }

    /// <summary>At the end of each period until the day.</summary>
    public IReadOnlyList<RateGroup> Trend { get; }

    /// <summary>The same by each filter that isn't set, where that parts them.</summary>
    public IEnumerable<(Filter<TrackedAction> By, IReadOnlyList<RateGroup> Groups)> Tables =>
        from filter in Filters
        where !filter.IsSet
        let groups = (IReadOnlyList<RateGroup>)[.. Groups(filter)]
        where groups.Count > 1
        select (filter, groups);

    /// <summary>The choices of a filter; evaluations that are counted only when asked for can be asked for.</summary>
    public IReadOnlyList<Choice> Choices(Filter<TrackedAction> filter)
    {
        if (filter.Field != Filters[0].Field || !Several) return filter.Choices(counted);
        var real = All.Count(row => !row.Fictional);
        return [.. filter.Choices(All).Select(choice => choice.Value.Length > 0 || real == All.Count ? choice : choice with { Name = "Any that isn’t invented", Count = real })];
    }

    /// <summary>Invented evaluations that the figures leave out.</summary>
    public IEnumerable<TrackedAction> LeftOut => All.Except(counted).Where(row => row.Fictional).DistinctBy(row => row.Slug);

    /// <summary>Whether there is a day and an action of each kind that was asked for.</summary>
    public bool IsOffered { get; }

    /// <summary>What was asked, each part once and as links of the portal write it.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Asked { get; }

    /// <summary>The one address of what was asked.</summary>
    public string Address => $"{page}{QueryString.Create(Asked)}";

    /// <summary>What was asked, for the same day, with one filter set to a value.</summary>
    public string With(string field, string value)
    {
        var set = chosen.Where(filter => filter.Key != field).Append(KeyValuePair.Create(field, (string?)value)).ToDictionary();
        var query = Filters.Where(filter => set.ContainsKey(filter.Field)).Select(filter => KeyValuePair.Create(filter.Field, set[filter.Field]));
        return $"{page}{QueryString.Create(query.Append(KeyValuePair.Create(AsOf.Field, (string?)AsOf.InAddress)))}";
    }

    /// <summary>The rows of some actions, in their order.</summary>
    public IEnumerable<(TrackedAction Row, ActionOnDay State)> Of(IEnumerable<ActionOnDay> states) =>
        Rows.Join(states, row => row.Place.Id, state => state.ActionId, (row, state) => (row, state));

    /// <summary>The feeds of the evaluations and units whose actions these are.</summary>
    public IEnumerable<ChangeFeed> Feeds =>
    [
        .. Rows.DistinctBy(row => row.Slug).Select(row => new ChangeFeed("evaluation", EvaluationName(row.Slug) ?? row.Slug, ChangeFeeds.OfEvaluation(row.Slug))),
        .. from acted in Rows.Select(row => (row.Organisation, Unit: row.History.UnitOn(AsOf.Day))).Distinct()
           where acted.Unit is not null
           orderby acted.Unit.Name
           select new ChangeFeed("unit", acted.Unit.Name, ChangeFeeds.OfUnit(acted.Organisation, acted.Unit.Key)),
    ];

    /// <summary>Those of the evaluation and the unit that were asked for.</summary>
    public IEnumerable<ChangeFeed> ChosenFeeds =>
        from feed in Feeds
        group feed by feed.Of into kind
        where kind.Count() == 1 && chosen.Any(filter => filter.Key == kind.Key)
        from feed in kind
        select feed;

    public IReadOnlyCollection<Computation> Computations =>
    [
        Whole.Announced, Whole.Applicable, Whole.Dropped, Whole.Silent, Whole.Completed, Whole.Verified, Whole.Overdue, Whole.LongOverdue,
        .. Whole.IsSilent ? [] : new[] { Whole.ClaimedRate, Whole.VerifiedRate, Whole.ClaimedOfAll, Whole.VerifiedOfAll }.OfType<Computation>()
            .Concat(Tables.SelectMany(table => table.Groups).SelectMany(group => group.InRow)).Concat(Trend.SelectMany(point => point.InTrend)),
    ];

    private IEnumerable<RateGroup> Groups(Filter<TrackedAction> filter) =>
        from key in Rows.SelectMany(filter.Keys).Distinct()
        let rows = Rows.Where(row => filter.Keys(row).Contains(key))
        let named = Group(key, filter.Name(key) ?? key, rows)
        where named.State.Announced.Count > 0
        select named;

    private RateGroup Group(string key, string name, IEnumerable<TrackedAction> rows) => new(key, name, Implementation.On(AsOf.Day, rows.Select(row => row.History)));

    // Keys of units are unique only within their organisation.
    private string UnitKey(TrackedAction row, ActingUnit? unit) => unit is null ? None : Several ? $"{row.Organisation}.{unit.Key}" : unit.Key;

    private string? UnitName(string key) => key == None ? "No unit given"
        : counted.SelectMany(row => row.History.Units, (row, unit) => (Key: UnitKey(row, unit), unit?.Name)).FirstOrDefault(unit => unit.Key == key).Name;

    private string? EvaluationName(string slug) => All.FirstOrDefault(row => row.Slug == slug) is { } row ? $"{row.Evaluation}{(row.Fictional ? " (fictional example)" : "")}" : null;
}
