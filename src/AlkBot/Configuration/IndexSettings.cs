using AlkBot.Index.Serving;

namespace AlkBot.Configuration;

/// <summary>Where the sources and the index are, and how the index is kept: the section <c>Index</c>.</summary>
/// <param name="Directory">The index folder; default <c>.alkbot/index</c> in the working directory. Created when missing.</param>
/// <param name="Sources">The source folder; default <c>index-source</c> in the working directory, or else beside the program.</param>
/// <param name="KeepGenerations">How many generations stay on disk, 2 to 100; default 3. One is needed to roll back to.</param>
/// <param name="Watch">Whether <c>serve</c> builds when sources change; default false.</param>
/// <param name="WatchQuiet">How long changed sources stay as they are before they are built, 1 s to 1 h; default 5 s.</param>
/// <param name="WatchInterval">How often sources are looked at though no event told of a change, 1 s to 1 day; default 1 min.</param>
/// <param name="Meaning">Whether sentences get vectors and are found by meaning, too; default On.</param>
internal sealed record IndexSettings(
    string Directory, string Sources, int KeepGenerations, bool Watch, TimeSpan WatchQuiet, TimeSpan WatchInterval, bool Meaning)
{
    public const string DirectoryKey = "Index:Directory";
    public const string SourcesKey = "Index:Sources";
    public const string KeepGenerationsKey = "Index:KeepGenerations";

    public const string MeaningKey = "Index:Meaning";
    public const string WatchKey = "Index:Watch";
    public const string WatchQuietKey = "Index:WatchQuiet";
    public const string WatchIntervalKey = "Index:WatchInterval";

    /// <summary>The default source folder's name.</summary>
    public const string DefaultSources = "index-source";

    /// <summary>Reads and checks the section.</summary>
    public static IndexSettings Read(SettingsSource source)
    {
        return new IndexSettings(
            source.Text(DirectoryKey, Path.Combine(".alkbot", "index"), "a folder"),
            source.Text(SourcesKey, FindDefaultSources(), "a folder"),
            source.WholeNumber(KeepGenerationsKey, 3, 2, 100),
            source.OneOf(WatchKey, "false", ["false", "true"]) == "true",
            source.Duration(WatchQuietKey, WatchOptions.DefaultQuiet, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
            source.Duration(WatchIntervalKey, WatchOptions.DefaultInterval, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
            source.OneOf(MeaningKey, "On", ["On", "Off"]) == "On");
    }

    private static string FindDefaultSources()
    {
        var besideProgram = Path.Combine(AppContext.BaseDirectory, DefaultSources);
        return !Path.Exists(DefaultSources) && System.IO.Directory.Exists(besideProgram) ? besideProgram : DefaultSources;
    }
}
