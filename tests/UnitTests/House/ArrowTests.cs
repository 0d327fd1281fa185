using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace UnitTests.House;

/// <summary>Domain &lt;- Data &lt;- Data.Sqlite, Data.Postgres &lt;- Web, Cli; Charts &lt;- Web, and Charts knows no evaluation.</summary>
public sealed class ArrowTests
{
    private const string Prefix = "LabourMigrationEval.";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Charts"] = [],
        ["Data"] = ["Domain"],
        ["Data.Sqlite"] = ["Data", "Domain"],
        ["Data.Postgres"] = ["Data", "Domain"],
        ["Cli"] = ["Data.Sqlite", "Data.Postgres", "Data", "Domain"],
        ["Web"] = ["Charts", "Data.Sqlite", "Data.Postgres", "Data", "Domain"],
    };

    private static IEnumerable<FileInfo> Projects => Sources.Of("src", ".csproj");

    [Fact]
    public void Projects_refer_to_each_other_only_along_the_arrows() =>
        Assert.All(Projects, project =>
        {
            Assert.True(Allowed.TryGetValue(Short(project.Name), out var allowed), $"{project.Name} has no place in the house");
            Assert.Subset(allowed.ToHashSet(), References(project, "ProjectReference").Select(Short).ToHashSet());
        });

    [Fact]
    public void Every_project_of_the_house_is_there() =>
        Assert.Equal(Allowed.Keys.Order(), Projects.Select(project => Short(project.Name)).Order());

    [Fact]
    public void Domain_refers_to_no_package() =>
        Assert.Empty(References(Projects.Single(project => Short(project.Name) == "Domain"), "PackageReference"));

    /// <summary>Only the runtime library: not even a package that came in by way of another.</summary>
    [Fact]
    public void Domain_as_compiled_needs_the_runtime_alone() =>
        Assert.All(Needs("Domain"), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void Data_as_compiled_knows_no_database_provider() =>
        Assert.DoesNotContain(Needs("Data"), name => name.Contains("Sqlite", StringComparison.Ordinal) || name.Contains("Npgsql", StringComparison.Ordinal));

    [Fact]
    public void Charts_as_compiled_knows_no_other_project() =>
        Assert.DoesNotContain(Needs("Charts"), name => name.StartsWith(Prefix, StringComparison.Ordinal));

    private static string[] Needs(string project) =>
        [.. Assembly.Load(Prefix + project).GetReferencedAssemblies().Select(assembly => assembly.Name!)];

    private static IEnumerable<string> References(FileInfo project, string kind) =>
        XDocument.Load(project.FullName).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);

    private static string Short(string project) => Path.GetFileNameWithoutExtension(project.Replace('\\', '/')).Replace(Prefix, "", StringComparison.Ordinal);
}
