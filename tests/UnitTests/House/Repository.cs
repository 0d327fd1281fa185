namespace UnitTests.House;

/// <summary>The files of this repository, without what is generated: build output and migrations.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "Migrations", "TestResults"];

    public static DirectoryInfo Root { get; } = FindRoot();

    public static IEnumerable<FileInfo> Files(string folder, params string[] extensions) =>
        from file in new DirectoryInfo(Path.Combine(Root.FullName, folder)).EnumerateFiles("*", SearchOption.AllDirectories)
        where extensions.Contains(file.Extension)
        where !Name(file).Split('/').Any(Generated.Contains)
        select file;

    public static string Name(FileInfo file) => Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/');

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !folder.EnumerateFiles("*.sln").Any()) folder = folder.Parent;
        return folder ?? throw new DirectoryNotFoundException("No folder above the tests holds the .sln");
    }
}
