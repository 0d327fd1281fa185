using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;

namespace UnitTests.Recommendations;

/// <summary>A recommendation to one unit, and people inside and outside it.</summary>
internal sealed class Answers
{
    public static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime Tuesday = Monday.AddDays(1);
    public static readonly DateTime Wednesday = Monday.AddDays(2);

    public Answers()
    {
        var asked = new Unit { Id = 1, Key = "A", Name = "Asked" };
        Recommendation.Units.Add(new ResponsibleUnit { Unit = asked, UnitId = asked.Id, Printed = "Asked", IsLead = true });
        Writer.Units.Add(asked);
        Colleague.Units.Add(asked);
        var other = new Unit { Id = 2, Key = "B", Name = "Not asked" };
        Stranger.Units.Add(other);
        asked.People.AddRange([Writer, Colleague]);
        other.People.Add(Stranger);
        Choices = new([asked, other], [Recommendation, Another]);
    }

    public Recommendation Recommendation { get; } = new() { Id = 7, Key = "1", Title = "Do it", Text = "" };

    public Recommendation Another { get; } = new() { Id = 8, Key = "2", Title = "Do more", Text = "" };

    /// <summary>What a plan may name.</summary>
    public PlanChoices Choices { get; }

    public Person Writer { get; } = new() { Id = 1, Name = "Writer" };

    public Person Colleague { get; } = new() { Id = 2, Name = "Colleague" };

    public Person Stranger { get; } = new() { Id = 3, Name = "Stranger" };

    public Person Clearer { get; } = new() { Id = 4, Name = "Clearer" };

    public OfficeResponse Draft(Position? position = Position.Accepted, string text = "We will.", string? reason = null)
    {
        var response = OfficeResponse.Begin(Recommendation, Writer, Monday);
        response.Write(position, text, reason, Writer, Monday);
        return response;
    }

    public OfficeResponse Submitted()
    {
        var response = Draft();
        response.Submit(Writer, Monday);
        return response;
    }

    public OfficeResponse Published()
    {
        var response = Submitted();
        response.ClearAndPublish(Clearer, Tuesday);
        return response;
    }
}
