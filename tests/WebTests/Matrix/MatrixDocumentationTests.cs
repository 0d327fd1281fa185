using LabourMigrationEval.Web.Matrix;
using Tests;
using Xunit;

namespace WebTests.Matrix;

public sealed class MatrixDocumentationTests
{
    [Fact]
    public void The_documentation_names_every_column()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "matrix.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[1].Split(',', StringSplitOptions.TrimEntries)).ToHashSet();
        Assert.All(MatrixColumns.All, column => Assert.Contains(column.Heading, rows));
    }
}
