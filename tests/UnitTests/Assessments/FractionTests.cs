using CsCheck;
using LabourMigrationEval.Domain.Assessments;
using Tests;
using Xunit;

namespace UnitTests.Assessments;

[Trait(LongRun.Trait, LongRun.Chosen)]
public class FractionTests
{
    internal static readonly Gen<Fraction> Any =
        Gen.Select(Gen.Int[-2000, 2000], Gen.Int[1, 360], (numerator, denominator) => new Fraction(numerator, denominator));

    [Fact]
    public void Equal_values_are_equal_records_in_lowest_terms()
    {
        Assert.Equal(new Fraction(155, 36), new Fraction(-310, -72));
        Assert.Equal("155/36", new Fraction(310, 72).ToString());
        Assert.Equal("-1/2", new Fraction(3, -6).ToString());
        Assert.Equal("5", new Fraction(10, 2).ToString());
        Assert.Equal(0, default(Fraction));
        Assert.Equal("0", default(Fraction).ToString());
    }

    [Fact]
    public void Arithmetic_is_exact_where_binary_numbers_are_not()
    {
        Assert.Equal(Fraction.Parse("0.3"), Fraction.Parse("0.1") + Fraction.Parse("0.2"));
        Assert.Equal(1, new Fraction(1, 3) * 3);
        Assert.Equal(new Fraction(9, 4), new Fraction(3, 2) / new Fraction(2, 3));
        Assert.Equal(new Fraction(-1, 6), new Fraction(1, 3) - new Fraction(1, 2));
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 1) / 0);
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
    }

    [Theory]
    [InlineData("4.5", "9/2")]
    [InlineData("155/36", "155/36")]
    [InlineData("310/72", "155/36")]
    [InlineData(" 4 ", "4")]
    [InlineData("-0.25", "-1/4")]
    [InlineData("+007.10", "71/10")]
    [InlineData("-3/6", "-1/2")]
    public void Parse_reads_decimals_and_fractions(string text, string expected) =>
        Assert.Equal(expected, Fraction.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4,5")]
    [InlineData("1e3")]
    [InlineData("4.")]
    [InlineData(".5")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1.5/2")]
    [InlineData("1 000")]
    [InlineData("٤")]
    [InlineData("NaN")]
    public void Parse_refuses_anything_else(string? text)
    {
        Assert.False(Fraction.TryParse(text, out var value));
        Assert.Equal(0, value);
        if (text is not null)
            Assert.Contains(text, Assert.Throws<FormatException>(() => Fraction.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_refuses_a_text_that_would_take_long_to_read() =>
        Assert.False(Fraction.TryParse(new string('9', Fraction.MaxLength + 1), out _));

    [Theory]
    [InlineData("155/36", 2, "4.31")]
    [InlineData("4.305", 2, "4.31")]
    [InlineData("4.304999", 2, "4.30")]
    [InlineData("-4.305", 2, "-4.31")]
    [InlineData("-0.004", 2, "0.00")]
    [InlineData("0.05", 1, "0.1")]
    [InlineData("5", 2, "5.00")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("9.999", 2, "10.00")]
    public void Round_takes_a_half_away_from_zero(string value, int places, string expected) =>
        Assert.Equal(expected, Fraction.Parse(value).Round(places));

    [Theory]
    [InlineData("7/2", 3)]
    [InlineData("-7/2", -4)]
    [InlineData("-4", -4)]
    public void Floor_goes_down_on_both_sides_of_zero(string value, int expected) =>
        Assert.Equal(expected, Fraction.Parse(value).Floor());

    [Fact]
    public void What_is_printed_reads_back() => Any.Sample(value => Fraction.Parse(value.ToString()) == value);

    [Fact]
    public void Taking_away_undoes_adding() => Gen.Select(Any, Any).Sample((a, b) => a + b - b == a);

    [Fact]
    public void Order_agrees_with_the_sign_of_the_difference() =>
        Gen.Select(Any, Any).Sample((a, b) => a.CompareTo(b) == (a - b).Sign && a < b == b > a && a <= b == !(a > b));

    [Fact]
    public void Rounding_is_never_off_by_more_than_half_a_place() => Gen.Select(Any, Gen.Int[0, 4]).Sample((value, places) =>
    {
        var off = Fraction.Parse(value.Round(places)) - value;
        var half = new Fraction(1, 2 * (int)Math.Pow(10, places));
        return off <= half && -off <= half;
    });
}
