using LabourMigrationEval.Web.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace WebTests.Shell;

public sealed class CitedVersionTests
{
    [Theory]
    [InlineData("/evaluations/any/findings/1", "", false)]
    [InlineData("/evaluations/any/findings/1", "?version=1", false)]
    [InlineData("/evaluations/any/findings/1", "?version=2", true)]
    [InlineData("/evaluations/any/findings/1", "?version=", true)]
    [InlineData("/evaluations/any/findings/1", "?version=1&version=2", true)]
    [InlineData("/glossary", "?version=2", false)]
    [InlineData("/evaluations/any/recommendations", "?version=2", true)]
    [InlineData("/evaluations/any/recommendations/1", "?version=2", false)]
    [InlineData("/evaluations/any/recommendations/1/citation.ris", "?version=2", false)]
    [InlineData("/evaluations/any/recommendations/1", "?version=02", true)]
    [InlineData("/evaluations/any/recommendations/1", "?version=two", true)]
    [InlineData("/evaluations/any/recommendations/1", "?version=1&version=2", true)]
    [InlineData("/evaluations/any/recommendations/1/history", "?version=2", true)]
    [InlineData("/evaluations/any/recommendations/matrix.pdf", "?version=2", true)]
    public void Only_the_page_of_a_recommendation_may_have_more_than_one_version(string path, string query, bool unknown) =>
        Assert.Equal(unknown, CitedVersion.IsUnknown(path, new QueryCollection(QueryHelpers.ParseQuery(query))));

    [Fact]
    public void A_permanent_address_names_the_version_and_drops_what_else_was_asked() =>
        Assert.Equal("https://example.org/evaluations/any/findings/1?version=1", CitedVersion.Of(new Uri("https://example.org/evaluations/any/findings/1?from=mail#top")));
}
