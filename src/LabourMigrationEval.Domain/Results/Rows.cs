using LabourMigrationEval.Domain.Evaluations;

namespace LabourMigrationEval.Domain.Results;

/// <summary>Target and result of an indicator in a region, as a table prints them.</summary>
public sealed class Result
{
    /// <summary>The region name that stands for the printed total of a table.</summary>
    public const string TotalRegion = "Total";

    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The indicator and, with it, the biennium.</summary>
    public int IndicatorId { get; init; }

    /// <inheritdoc cref="IndicatorId"/>
    public Indicator? Indicator { get; init; }

    /// <summary>Region as printed, or <see cref="TotalRegion"/>.</summary>
    public required string Region { get; init; }

    /// <summary>What was promised, as printed, in units of the indicator.</summary>
    public required Printed Target { get; set; }

    /// <summary>What was reported as reached, as printed, in units of the indicator.</summary>
    public required Printed Actual { get; set; }

    /// <summary>The table.</summary>
    public required string Source { get; init; }

    /// <summary>The lines that hold both figures.</summary>
    public required Lines Lines { get; init; }

    /// <summary>The narrowest passage around those lines.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Place in the printed order, from 0.</summary>
    public int Order { get; init; }
}

/// <summary>How many country programme outcomes (CPOs) a table counts for a region.</summary>
public sealed class CpoTally
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The evaluation whose report prints it.</summary>
    public int EvaluationId { get; init; }

    /// <summary>Biennium or year.</summary>
    public required string Period { get; init; }

    /// <summary>The outcome or output that the CPOs serve, as printed.</summary>
    public required string Heading { get; init; }

    /// <summary>Region as printed, or <see cref="Result.TotalRegion"/>.</summary>
    public required string Region { get; init; }

    /// <summary>The count, as printed.</summary>
    public required Printed Count { get; set; }

    /// <summary>The table.</summary>
    public required string Source { get; init; }

    /// <summary>The lines that hold it.</summary>
    public required Lines Lines { get; init; }

    /// <summary>The narrowest passage around those lines.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Place in the printed order, from 0.</summary>
    public int Order { get; init; }
}

/// <summary>Money of one line of a table, by source of funds: regular budget, XBDC, RBSA.</summary>
public sealed class Resource
{
    /// <summary>Identity in the database.</summary>
    public int Id { get; init; }

    /// <summary>The evaluation whose report prints it.</summary>
    public int EvaluationId { get; init; }

    /// <summary>Biennium or year.</summary>
    public required string Period { get; init; }

    /// <summary>The line of the table, as printed.</summary>
    public required string Heading { get; init; }

    /// <summary>Regular budget, as printed, in <see cref="Unit"/>.</summary>
    public required Printed RegularBudget { get; set; }

    /// <summary>Extra-budgetary development cooperation, as printed, in <see cref="Unit"/>.</summary>
    public required Printed Xbdc { get; set; }

    /// <summary>Regular budget supplementary account, as printed, in <see cref="Unit"/>.</summary>
    public required Printed Rbsa { get; set; }

    /// <summary>Total, as printed, in <see cref="Unit"/>.</summary>
    public required Printed Total { get; set; }

    /// <summary>What the cells count: an amount of money or per cent.</summary>
    public required string Unit { get; init; }

    /// <summary>The table.</summary>
    public required string Source { get; init; }

    /// <summary>The lines that hold the row.</summary>
    public required Lines Lines { get; init; }

    /// <summary>The narrowest passage around those lines.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Place in the printed order, from 0.</summary>
    public int Order { get; init; }
}
