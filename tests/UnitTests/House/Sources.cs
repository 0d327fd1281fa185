using Tests;

namespace UnitTests.House;

/// <summary>The source files of this repository, without what is generated: build output and migrations.</summary>
internal static class Sources
{
    private static readonly string[] Generated = ["bin", "obj", "Migrations", "TestResults"];

    public static IEnumerable<FileInfo> Of(string folder, params string[] extensions) =>
        from file in new DirectoryInfo(Path.Combine(Repository.Root, folder)).EnumerateFiles("*", SearchOption.AllDirectories)
        where extensions.Contains(file.Extension)
        where !Name(file).Split('/').Any(Generated.Contains)
        select file;

    public static string Name(FileInfo file) => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/');
}
