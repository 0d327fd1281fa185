using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Recommendations;
using LabourMigrationEval.Web.Browse;
using LabourMigrationEval.Web.Components;
using LabourMigrationEval.Web.Feeds;

namespace LabourMigrationEval.Web.Rates;

/// <summary>What an address asks of the figures.</summary>
public sealed record RatesAsked(string? AsOf, string? Unit, string? Priority, string? Year, string? Evaluation = null);

/// <summary>The figures of follow-up for one day and one choice of actions.</summary>
public sealed class RateSheet
{
    private const string None = "none";

    private readonly string address;
    private readonly IReadOnlyList<TrackedAction> counted;

    /// <param name="address">The page without what it is asked.</param>
    /// <param name="actions">All actions that the page can speak of.</param>
    /// <param name="asked">What the address asks.</param>
    /// <param name="today">The last day that can be told.</param>
    /// <param name="several">Whether the page speaks of several evaluations; invented ones are then counted only where one is asked for.</param>
    public RateSheet(string address, IReadOnlyList<TrackedAction> actions, RatesAsked asked, DateOnly today, bool several)
    {
        this.address = address;
        AsOf = AsOf.Read(asked.AsOf, today);
        (All, Several) = (actions, several);
        var evaluation = new Filter<TrackedAction>("evaluation", "Evaluation", asked.Evaluation, row => [row.Slug], EvaluationName);
        counted = several ? [.. actions.Where(row => evaluation.IsSet ? evaluation.Meets(row) : !row.Fictional)] : actions;
        Filters =
        [
            .. several ? [evaluation] : Array.Empty<Filter<TrackedAction>>(),
            new("unit", "Unit that acts", asked.Unit, row => [UnitKey(row)], key => key == None ? "No unit given" : counted.FirstOrDefault(row => UnitKey(row) == key)?.UnitName),
            new("priority", "Priority of the recommendation", asked.Priority, row => row.Priorities.DefaultIfEmpty(None), key => key == None ? "No priority given" : Words.Capital(key)),
            new("year", "Year of announcement", asked.Year, row => [row.Year ?? None], key => key == None ? "No day given" : key),
        ];
        Rows = [.. counted.Where(row => Filters.All(filter => filter.Meets(row)))];
        Whole = Group("", "the actions chosen", Rows);
        Trend = [.. ImplementationTrend.Until(AsOf.Day, [.. Rows.Select(row => row.History)]).Select(state => new RateGroup("", "the actions chosen", state))];
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

    /// <summary>What was asked, with one filter set to a value.</summary>
    public string With(string field, string value)
    {
        var query = Filters.Where(filter => filter.IsSet && filter.Field != field).Select(filter => KeyValuePair.Create(filter.Field, filter.Asked))
            .Append(KeyValuePair.Create(field, (string?)value)).Append(KeyValuePair.Create(AsOf.Field, (string?)AsOf.InAddress)).DistinctBy(pair => pair.Key);
        return $"{address}{QueryString.Create(query)}";
    }

    /// <summary>The rows of some actions, in their order.</summary>
    public IEnumerable<(TrackedAction Row, ActionOnDay State)> Of(IEnumerable<ActionOnDay> states) =>
        Rows.Join(states, row => row.Place.Id, state => state.ActionId, (row, state) => (row, state));

    /// <summary>The feed of the unit that was asked for; null where none was.</summary>
    public string? UnitFeed => Filters.Single(filter => filter.Field == "unit").IsSet && Rows.FirstOrDefault(row => row.UnitKey is not null) is { } row
        ? ChangeFeeds.OfUnit(row.Organisation, row.UnitKey!)
        : null;

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
    private string UnitKey(TrackedAction row) => row.UnitKey is null ? None : Several ? $"{row.Organisation}.{row.UnitKey}" : row.UnitKey;

    private string? EvaluationName(string slug) => All.FirstOrDefault(row => row.Slug == slug) is { } row ? $"{row.Evaluation}{(row.Fictional ? " (fictional example)" : "")}" : null;
}
