namespace AlkBot.Testing;

/// <summary>The checkout that the tests run from.</summary>
public static class Repository
{
    /// <summary>Its top folder, found by walking up to the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The folder of the real sources.</summary>
    public static string SourceFolder => Path.Combine(Root, "index-source");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AlkBot.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No AlkBot.sln above {AppContext.BaseDirectory}.");
    }
}
