using System.Xml.Linq;

namespace AlkBot.Architecture.Tests;

/// <summary>The tree that the tests were built from.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyDictionary<string, XDocument> SourceProjects { get; } =
        Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), XDocument.Load);

    /// <summary>Every source of <c>src</c>, as a path from the root.</summary>
    public static IReadOnlyList<string> Sources { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Order(StringComparer.Ordinal),
    ];

    public static IEnumerable<string> References(string project, string element) =>
        SourceProjects[project].Descendants(element).Select(e => e.Attribute("Include")!.Value);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AlkBot.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The tests run outside the repository: no AlkBot.sln above them.");
    }
}
