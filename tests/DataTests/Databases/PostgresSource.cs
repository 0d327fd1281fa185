namespace DataTests.Databases;

/// <summary>What this machine offers for a PostgreSQL server. The two problems are null where there is none.</summary>
public sealed record Surroundings(string? ConnectionString, string? DockerProblem, string? Binaries, string? AccountProblem);

/// <summary>Where the tests' PostgreSQL server comes from: the first that is there of a given server, Docker and local binaries.</summary>
public abstract record PostgresSource(string Name)
{
    public const string Variable = "TEST_POSTGRES";

    public sealed record Given(string ConnectionString) : PostgresSource("given");

    public sealed record Docker() : PostgresSource("docker");

    public sealed record Local(string Binaries) : PostgresSource("local");

    public sealed record None(string Reason) : PostgresSource("none");

    public static PostgresSource Choose(Surroundings here) => here switch
    {
        { ConnectionString: { Length: > 0 } given } => new Given(given),
        { DockerProblem: null } => new Docker(),
        { Binaries: { } binaries, AccountProblem: null } => new Local(binaries),
        _ => new None($"{Variable} is not set; {here.DockerProblem}; {here.AccountProblem ?? "no initdb of PostgreSQL 15 or later"}"),
    };
}
