namespace Tests;

/// <summary>The clone that the tests were built in.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (folder.EnumerateFiles("*.sln").Any()) return folder.FullName;
        throw new InvalidOperationException("The tests run outside a clone: no solution lies above them");
    }
}
