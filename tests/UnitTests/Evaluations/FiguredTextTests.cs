using LabourMigrationEval.Domain.Evaluations;
using Xunit;

namespace UnitTests.Evaluations;

public sealed class FiguredTextTests
{
    [Theory]
    [InlineData("{19@2363}", "19", "19", 2363, 2363)]
    [InlineData("{six=6@663-664}", "six", "6", 663, 664)]
    [InlineData("{66.4 per cent@85}", "66.4 per cent", "66.4", 85, 85)]
    [InlineData("{US$24.9 million@118}", "US$24.9 million", "24.9", 118, 118)]
    [InlineData("{13,000@2616}", "13,000", "13,000", 2616, 2616)]
    public void A_figure_keeps_what_is_shown_its_value_and_its_lines(string text, string shown, string value, int first, int last)
    {
        var piece = Assert.Single(FiguredText.Pieces(text));
        Assert.Equal(new TextPiece(shown, value, new Lines(first, last)), piece);
    }

    [Fact]
    public void Words_around_figures_stay_in_order() =>
        Assert.Equal(["Reached ", "19", " for ", "12", "."], FiguredText.Pieces("Reached {19@5} for {12@6}.").Select(p => p.Shown));

    [Fact]
    public void An_empty_line_parts_paragraphs() =>
        Assert.Equal(2, FiguredText.Paragraphs("One {1@1}.\n\nTwo {2@2}.").Count);

    [Theory]
    [InlineData("a stray { brace")]
    [InlineData("a stray } brace")]
    [InlineData("{19}")]
    [InlineData("{six@6}")]
    [InlineData("{19@0}")]
    [InlineData("{19@9-3}")]
    public void What_is_no_figure_is_refused(string text) => Assert.Throws<FormatException>(() => FiguredText.Pieces(text));

    [Fact]
    public void Plain_text_has_no_braces() => Assert.Equal("Reached six of 12", FiguredText.Plain("Reached {six=6@1} of {12@2}"));
}

public sealed class LinesTests
{
    [Theory]
    [InlineData("76", 76, 76)]
    [InlineData("76-84", 76, 84)]
    public void Lines_read_and_write_alike(string text, int first, int last)
    {
        Assert.Equal(new Lines(first, last), Lines.Parse(text));
        Assert.Equal(text, Lines.Parse(text).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("84-76")]
    [InlineData("-5")]
    [InlineData("76-")]
    [InlineData(" 76")]
    [InlineData("76-84-90")]
    [InlineData("99999999999")]
    public void What_names_no_lines_is_refused(string text)
    {
        Assert.False(Lines.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Lines.Parse(text));
    }

    [Fact]
    public void Lines_cover_what_lies_within_them()
    {
        Assert.True(new Lines(5, 9).Cover(new Lines(5, 9)));
        Assert.False(new Lines(5, 9).Cover(new Lines(4, 6)));
        Assert.False(new Lines(5, 9).Cover(new Lines(9, 10)));
    }
}

public sealed class PrintedTests
{
    [Theory]
    [InlineData("410", "410")]
    [InlineData("10.0%", "10.0")]
    [InlineData("1.01", "1.01")]
    [InlineData("1,112.3", "1112.3")]
    [InlineData("US$24.9 million", "24.9")]
    public void The_number_is_read_and_the_print_kept(string text, string number)
    {
        var printed = new Printed(text);
        Assert.Equal(number, printed.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(text, printed.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    public void Where_there_is_no_number_none_is_made_up(string text) => Assert.Null(new Printed(text).Number);
}
