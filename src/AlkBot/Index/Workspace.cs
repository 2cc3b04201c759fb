using AlkBot.Configuration;
using AlkBot.Evidence;
using AlkBot.Extraction;
using AlkBot.Search.Generations;

namespace AlkBot.Index;

/// <summary>The source folder and the index folder of one run.</summary>
internal sealed class Workspace(IndexSettings settings, TimeProvider time)
{
    /// <summary>The generations.</summary>
    public GenerationStore Store { get; } =
        new(settings.Directory, SearchEngines.Create(settings.Engine), time, settings.KeepGenerations);

    /// <summary>The index folder, absolute.</summary>
    public string IndexDirectory { get; } = Path.GetFullPath(settings.Directory);

    /// <summary>The source folder.</summary>
    public string SourceDirectory => settings.Sources;

    /// <summary>Whether the source folder is there.</summary>
    public bool HasSources => Directory.Exists(settings.Sources);

    /// <summary>What the source folder holds.</summary>
    public ISourceCorpus Sources { get; } = new SourceFolder(settings.Sources);

    /// <summary>The source folder for checks against the files; null when it is not there.</summary>
    public string? SourceDirectoryIfThere => HasSources ? settings.Sources : null;
}
