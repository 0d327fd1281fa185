using DataTests.Databases;
using LabourMigrationEval.Data.Queries;
using LabourMigrationEval.Domain.Assessments;
using LabourMigrationEval.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DataTests.Assessments;

public class EnteredScoreTests
{
    private static readonly DateTime Morning = new(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_entered_score_keeps_who_when_and_why_and_the_one_before_it(Provider provider)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(provider, seeded: true);
        await using (var db = database.Open())
        {
            db.People.Add(new Person { Name = "Ada" });
            await db.SaveChangesAsync(cancel);
        }

        await EnterAsync(database, ScoreRange.Exactly(3), "First reading.", Morning);
        await EnterAsync(database, new ScoreRange(new Fraction(14, 5), new Fraction(10, 3)), "Second reading.", Morning.AddDays(1));

        await using var later = database.Open();
        var entered = (await AssessmentAsync(later)).Sources.Where(source => source.Scores.Count > 0).ToList();
        Assert.Equal(["First reading.", "Second reading."], entered.Single().Scores.OrderBy(kept => kept.Order).Select(kept => kept.Justification));
        var score = Assert.Single(entered.Single().CurrentScores);
        Assert.Equal(("14/5", "10/3", "Second reading."), (score.Low.ToString(), score.High.ToString(), score.Justification));
        Assert.Equal(("Ada", Morning.AddDays(1), null), (score.EnteredBy!.Name, score.EnteredAt, score.Lines));
    }

    private static async Task EnterAsync(TestDatabase database, ScoreRange range, string justification, DateTime at)
    {
        await using var db = database.Open();
        var assessment = await AssessmentAsync(db);
        var source = assessment.Sources.First(known => known.AppliesTo(assessment.Criteria[0]));
        assessment.Enter(source, assessment.Criteria[0], range, justification, await db.People.SingleAsync(person => person.Name == "Ada"), at);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Assessment> AssessmentAsync(LabourMigrationEval.Data.PortalDb db)
    {
        var unscored = await db.Set<Assessment>().Where(a => a.Sources.All(source => source.Scores.All(score => score.EnteredBy != null))).Select(a => a.EvaluationId).FirstAsync();
        return await db.Set<Assessment>().WithScores(unscored).SingleAsync();
    }
}
