using System.ComponentModel.DataAnnotations;
using AlkBot.Index.Serving;

namespace AlkBot.Configuration;

/// <summary>Where the sources and the index are, and how the index is kept: the section <c>Index</c>.</summary>
internal sealed class IndexSettings
{
    /// <summary>The section.</summary>
    public const string Section = "Index";

    public const string DirectoryKey = $"{Section}:{nameof(Directory)}";
    public const string SourcesKey = $"{Section}:{nameof(Sources)}";
    public const string MeaningKey = $"{Section}:{nameof(Meaning)}";

    /// <summary>The default source folder's name.</summary>
    public const string DefaultSources = "index-source";

    // What could name a file.
    private const string FolderPattern = @"[^\0]+";

    /// <summary>The index folder, created when missing; default <c>.alkbot/index</c> in the working directory.</summary>
    [RegularExpression(FolderPattern, ErrorMessage = "a folder", MatchTimeoutInMilliseconds = 1000)]
    [Required(ErrorMessage = "a folder")]
    public string Directory { get; set; } = Path.Combine(".alkbot", "index");

    /// <summary>The source folder; default <c>index-source</c> in the working directory, or else beside the program.</summary>
    [RegularExpression(FolderPattern, ErrorMessage = "a folder", MatchTimeoutInMilliseconds = 1000)]
    [Required(ErrorMessage = "a folder")]
    public string Sources { get; set; } = FindDefaultSources();

    /// <summary>How many generations stay on disk; one is needed to roll back to.</summary>
    [Range(2, 100, ErrorMessage = "a whole number from {1} to {2}")]
    public int KeepGenerations { get; set; } = 3;

    /// <summary>Whether <c>serve</c> builds when sources change.</summary>
    public bool Watch { get; set; }

    /// <summary>How long changed sources stay as they are before they are built.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "a duration from {1} to {2}")]
    public TimeSpan WatchQuiet { get; set; } = WatchOptions.DefaultQuiet;

    /// <summary>How often sources are looked at though no event told of a change.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "a duration from {1} to {2}")]
    public TimeSpan WatchInterval { get; set; } = WatchOptions.DefaultInterval;

    /// <summary>How long entries of the log of changes, and files taken out of the sources, are kept while serving; for ever unless set.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00", ErrorMessage = "a duration from {1} to {2}")]
    public TimeSpan? KeepPast { get; set; }

    /// <summary>How long refused questions, and reports of answers, are kept while serving.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "36500.00:00:00", ErrorMessage = "a duration from {1} to {2}")]
    public TimeSpan KeepReports { get; set; } = TimeSpan.FromDays(365);

    /// <summary>Whether sentences get vectors and are found by meaning, too.</summary>
    public Switch Meaning { get; set; } = Switch.On;

    private static string FindDefaultSources()
    {
        var besideProgram = Path.Combine(AppContext.BaseDirectory, DefaultSources);
        return !Path.Exists(DefaultSources) && System.IO.Directory.Exists(besideProgram) ? besideProgram : DefaultSources;
    }
}
