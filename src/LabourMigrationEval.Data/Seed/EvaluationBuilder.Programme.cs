using LabourMigrationEval.Domain.Evaluations;
using LabourMigrationEval.Domain.Results;

namespace LabourMigrationEval.Data.Seed;

public sealed partial class EvaluationBuilder
{
    private void AddProgramme()
    {
        foreach (var (order, entry) in document.Outcomes.Index())
            Add("outcome", entry, order,
                new Outcome { Key = entry.Key, Code = entry.Code, Title = entry.Title, Text = entry.Text ?? "", Periods = entry.Periods });
        foreach (var (order, entry) in document.Outputs.Index())
        {
            var output = Add("output", entry, order,
                new Output { Key = entry.Key, Code = entry.Code, Title = entry.Title, Text = entry.Text ?? "", Periods = entry.Periods });
            output.Outcome = entry.Under is null ? null : Item<Outcome>(entry.Under, $"output:{entry.Key}");
        }
        foreach (var (order, entry) in document.Indicators.Index()) AddIndicator(entry, order);
        foreach (var (order, entry) in document.Cpos.Index()) AddCpo(entry, order);
        foreach (var (order, entry) in document.Results.Index()) AddResult(entry, order);
        AddTallies();
        AddResources();
    }

    private void AddIndicator(IndicatorEntry entry, int order)
    {
        var name = $"indicator:{entry.Key}";
        var indicator = Add("indicator", entry, order, new Indicator
        {
            Key = entry.Key,
            Code = entry.Code,
            Period = entry.Period,
            Title = entry.Title,
            Text = entry.Text ?? "",
            Definition = Checked(entry.Definition, name),
            Unit = entry.Unit,
        });
        (indicator.Outcome, indicator.Output) = Above(entry.Under, name);
        if (entry.Previous is not null) indicator.Previous = Item<Indicator>($"indicator:{entry.Previous}", name);
    }

    private void AddCpo(CpoEntry entry, int order)
    {
        var cpo = Add("cpo", entry, order, new Cpo
        {
            Key = entry.Key,
            Code = entry.Code,
            Period = entry.Period,
            Country = entry.Country,
            Region = entry.Region,
            Title = entry.Title,
            Text = entry.Text ?? "",
            Reported = entry.Reported,
        });
        if (entry.Under is not null) (cpo.Outcome, cpo.Output) = Above(entry.Under, $"cpo:{entry.Key}");
    }

    private (Outcome?, Output?) Above(string reference, string where) => Item(reference, where) switch
    {
        Outcome outcome => (outcome, null),
        Output output => (null, output),
        _ => throw new EvaluationDocumentException($"{where} stands under {reference}, which is neither an outcome nor an output."),
    };

    private void AddResult(ResultEntry entry, int order)
    {
        var where = $"result of {entry.Indicator}, {entry.Region}";
        var lines = LinesOf(entry.Lines, where);
        Item<Indicator>($"indicator:{entry.Indicator}", where).Results.Add(new Result
        {
            Region = entry.Region,
            Target = new Printed(entry.Target),
            Actual = new Printed(entry.Result),
            Source = entry.Source,
            Lines = lines,
            Passage = Around(lines, where),
            Order = order,
        });
    }

    private void AddTallies()
    {
        foreach (var (order, entry) in document.CpoTallies.Index())
        {
            var lines = LinesOf(entry.Lines, "cpoTallies");
            evaluation.CpoTallies.Add(new CpoTally
            {
                Period = entry.Period,
                Heading = entry.Heading,
                Region = entry.Region,
                Count = new Printed(entry.Count),
                Source = entry.Source,
                Lines = lines,
                Passage = Around(lines, $"CPOs of {entry.Period}, {entry.Region}"),
                Order = order,
            });
        }
    }

    private void AddResources()
    {
        foreach (var (order, entry) in document.Resources.Index())
        {
            var lines = LinesOf(entry.Lines, "resources");
            evaluation.Resources.Add(new Resource
            {
                Period = entry.Period,
                Heading = entry.Heading,
                RegularBudget = new Printed(entry.RegularBudget),
                Xbdc = new Printed(entry.Xbdc),
                Rbsa = new Printed(entry.Rbsa),
                Total = new Printed(entry.Total),
                Unit = entry.Unit,
                Source = entry.Source,
                Lines = lines,
                Passage = Around(lines, $"resources of {entry.Period}, {entry.Heading}"),
                Order = order,
            });
        }
    }
}
