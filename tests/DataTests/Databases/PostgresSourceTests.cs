using Xunit;

namespace DataTests.Databases;

public sealed class PostgresSourceTests
{
    private static readonly Surroundings Everything = new("Host=there", DockerProblem: null, "/opt/pg/bin", AccountProblem: null);
    private static readonly Surroundings WithoutVariable = Everything with { ConnectionString = null };
    private static readonly Surroundings WithoutDocker = WithoutVariable with { DockerProblem = "no Docker engine answers" };

    [Fact]
    public void The_environment_variable_comes_first() =>
        Assert.Equal(new PostgresSource.Given("Host=there"), PostgresSource.Choose(Everything));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Docker_comes_next_also_where_the_variable_is_empty(string? variable) =>
        Assert.Equal(new PostgresSource.Docker(), PostgresSource.Choose(Everything with { ConnectionString = variable }));

    [Fact]
    public void Local_binaries_come_last() =>
        Assert.Equal(new PostgresSource.Local("/opt/pg/bin"), PostgresSource.Choose(WithoutDocker));

    [Fact]
    public void Without_any_the_reason_names_all_three()
    {
        var none = Assert.IsType<PostgresSource.None>(PostgresSource.Choose(WithoutDocker with { Binaries = null }));
        Assert.Equal("TEST_POSTGRES is not set; no Docker engine answers; no initdb of PostgreSQL 15 or later", none.Reason);
    }

    [Fact]
    public void Binaries_that_no_account_may_run_do_not_count()
    {
        var none = Assert.IsType<PostgresSource.None>(PostgresSource.Choose(WithoutDocker with { AccountProblem = "no account" }));
        Assert.Equal("TEST_POSTGRES is not set; no Docker engine answers; no account", none.Reason);
    }

    /// <summary>The GitHub workflow sets REQUIRE_POSTGRES_SOURCE=docker: a run that went around Testcontainers fails there.</summary>
    [Fact]
    public void The_source_is_the_one_that_this_run_requires()
    {
        var chosen = PostgresSource.Choose(Machine.Look());
        Assert.Equal(Environment.GetEnvironmentVariable("REQUIRE_POSTGRES_SOURCE") ?? chosen.Name, chosen.Name);
    }
}
