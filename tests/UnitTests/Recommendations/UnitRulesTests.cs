using LabourMigrationEval.Domain;
using LabourMigrationEval.Domain.Organisations;
using LabourMigrationEval.Domain.Recommendations;
using Xunit;

namespace UnitTests.Recommendations;

/// <summary>Units have an acronym of their own and stand in no circle; a recommendation always has somebody to answer it.</summary>
public sealed class UnitRulesTests
{
    private readonly Organisation house = new() { Key = "house", Acronym = "H", Name = "House" };

    public UnitRulesTests()
    {
        house.Units.Add(new Unit { Id = 1, Key = "DEPT", Name = "Department" });
        house.Units.Add(new Unit { Id = 2, Key = "BR", Name = "Branch", Parent = house.Units[0] });
        house.Units.Add(new Unit { Id = 3, Key = "SEC", Name = "Section", Parent = house.Units[1] });
    }

    [Fact]
    public void A_unit_is_added_with_its_words_cleaned()
    {
        var unit = house.AddUnit(" FIN\n", " Finance\u0000 ", 1);
        Assert.Equal(("FIN", "Finance", house.Units[0]), (unit.Key, unit.Name, unit.Parent));
    }

    [Theory]
    [InlineData("dept", "Another", null, "Key")]
    [InlineData(" ", "Another", null, "Key")]
    [InlineData("NEW", " ", null, "Name")]
    [InlineData("NEW", "Another", 99, "Parent")]
    public void What_is_missing_or_taken_is_refused_by_its_field(string key, string name, int? parent, string about)
    {
        Assert.Equal(about, Assert.Single(Assert.Throws<RuleViolation>(() => house.AddUnit(key, name, parent)).Problems).About);
        Assert.Equal(3, house.Units.Count);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    public void No_unit_stands_above_itself(int unit, int parent)
    {
        var before = house.Units.ConvertAll(known => known.Parent?.Id);
        Assert.Equal("Parent", Assert.Throws<RuleViolation>(() => house.ChangeUnit(unit, "Named", parent)).Problems[0].About);
        Assert.Equal(before, house.Units.ConvertAll(known => known.Parent?.Id));
    }

    [Fact]
    public void A_unit_may_move_to_where_it_isn_t_above_itself()
    {
        house.ChangeUnit(3, "Section", 1);
        house.ChangeUnit(2, "Branch", 3);
        Assert.Equal(house.Units[2], house.Units[1].Parent);
        house.ChangeUnit(2, "Branch", null);
        Assert.Null(house.Units[1].Parent);
    }

    [Fact]
    public void There_is_one_lead_and_the_last_one_can_not_be_released()
    {
        var recommendation = new Recommendation { Key = "1", Title = "Do it", Text = "" };
        recommendation.Assign(house.Units[0], lead: true);
        recommendation.Assign(house.Units[1], lead: false);
        Assert.Throws<RuleViolation>(() => recommendation.Release(1));

        recommendation.Assign(house.Units[1], lead: true);
        Assert.Equal([2], recommendation.Units.Where(unit => unit.IsLead).Select(unit => unit.UnitId));
        recommendation.Release(1);
        Assert.Throws<RuleViolation>(() => recommendation.Release(2));
        recommendation.Release(99);
        Assert.Single(recommendation.Units);
    }
}
