using AlkBot.Configuration;
using AlkBot.Evidence;
using AlkBot.Extraction;
using AlkBot.Search.Generations;

namespace AlkBot.Index;

/// <summary>The source folder and the index folder of one run.</summary>
internal sealed class Workspace
{
    /// <summary>What <paramref name="settings"/> name.</summary>
    public Workspace(IndexSettings settings, TimeProvider time)
    {
        var engine = SearchEngines.Create(settings.Engine);
        EngineName = engine.Name;
        Store = new GenerationStore(settings.Directory, engine, time, settings.KeepGenerations);
        IndexDirectory = Path.GetFullPath(settings.Directory);
        SourceDirectory = settings.Sources;
        Sources = new SourceFolder(settings.Sources);
    }

    /// <summary>The generations.</summary>
    public GenerationStore Store { get; }

    /// <summary>The engine that reads and writes them, as they record it.</summary>
    public string EngineName { get; }

    /// <summary>The index folder, absolute.</summary>
    public string IndexDirectory { get; }

    /// <summary>The source folder.</summary>
    public string SourceDirectory { get; }

    /// <summary>Whether the source folder is there.</summary>
    public bool HasSources => Directory.Exists(SourceDirectory);

    /// <summary>What the source folder holds.</summary>
    public ISourceCorpus Sources { get; }

    /// <summary>The source folder for checks against the files; null when it is not there.</summary>
    public string? SourceDirectoryIfThere => HasSources ? SourceDirectory : null;
}
