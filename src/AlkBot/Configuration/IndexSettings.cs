namespace AlkBot.Configuration;

/// <summary>Where the sources and the index are, and how the index is kept: the section <c>Index</c>.</summary>
/// <param name="Directory">The index folder; default <c>.alkbot/index</c> in the working directory. Created when missing.</param>
/// <param name="Sources">The source folder; default <c>index-source</c> in the working directory, or else beside the program.</param>
/// <param name="Engine">The search engine, one of <see cref="SearchEngines.Names"/>.</param>
/// <param name="KeepGenerations">How many generations stay on disk, 2 to 100; default 3. One is needed to roll back to.</param>
internal sealed record IndexSettings(string Directory, string Sources, string Engine, int KeepGenerations)
{
    public const string DirectoryKey = "Index:Directory";
    public const string SourcesKey = "Index:Sources";
    public const string EngineKey = "Index:Engine";
    public const string KeepGenerationsKey = "Index:KeepGenerations";

    /// <summary>The default source folder's name.</summary>
    public const string DefaultSources = "index-source";

    /// <summary>Reads and checks the section.</summary>
    public static IndexSettings Read(SettingsSource source)
    {
        var settings = new IndexSettings(
            source.Text(DirectoryKey, Path.Combine(".alkbot", "index"), "a folder"),
            source.Text(SourcesKey, FindDefaultSources(), "a folder"),
            source.OneOf(EngineKey, SearchEngines.Default, SearchEngines.Names),
            source.WholeNumber(KeepGenerationsKey, 3, 2, 100));
        if (!SearchEngines.IsBuiltIn(settings.Engine))
            source.Refuse(EngineKey, SearchEngines.HowToGetOthers);
        return settings;
    }

    private static string FindDefaultSources()
    {
        var besideProgram = Path.Combine(AppContext.BaseDirectory, DefaultSources);
        return !Path.Exists(DefaultSources) && System.IO.Directory.Exists(besideProgram) ? besideProgram : DefaultSources;
    }
}
