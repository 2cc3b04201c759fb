using AlkBot.Configuration;
using AlkBot.Evidence;
using AlkBot.Facts.Folders;
using AlkBot.Index.Generations;
using AlkBot.Index.Reports;
using AlkBot.Index.Serving;
using AlkBot.Index.Staging;

namespace AlkBot.Workspaces;

/// <summary>The source folder and the index folder of one run.</summary>
internal sealed class Workspace
{
    /// <summary>What <paramref name="settings"/> name.</summary>
    public Workspace(IndexSettings settings, TimeProvider time)
    {
        WordsAlone = settings.Meaning == Switch.On ? LoadedEmbedder.ReasonMissing() : $"{IndexSettings.MeaningKey} is Off";
        Store = new GenerationStore(settings.Directory, time, settings.KeepGenerations, LoadedEmbedder.Of(settings));
        IndexDirectory = Path.GetFullPath(settings.Directory);
        SourceDirectory = settings.Sources;
        Sources = new SourceFolder(settings.Sources, pdf: PdfProgram.Process);
        Keep = new Retention(settings.KeepPast, settings.KeepReports);
        Reports = new ReportQueue(Store.State, time);
        Watch = settings.Watch ? new WatchOptions(settings.Sources, settings.WatchQuiet, settings.WatchInterval) : null;
    }

    /// <summary>The generations.</summary>
    public GenerationStore Store { get; }

    /// <summary>Why answers rest on words alone and not on vectors as well; null when they do not.</summary>
    public string? WordsAlone { get; }

    /// <summary>The index folder, absolute.</summary>
    public string IndexDirectory { get; }

    /// <summary>The source folder.</summary>
    public string SourceDirectory { get; }

    /// <summary>Whether the source folder is there.</summary>
    public bool HasSources => Directory.Exists(SourceDirectory);

    /// <summary>What the source folder holds.</summary>
    public ISourceFolder Sources { get; }

    /// <summary>Changes of the sources that are looked at before they count.</summary>
    public StagedBuilds Previews => new(Store, Sources);

    /// <summary>How a service watches the sources; null when it does not.</summary>
    public WatchOptions? Watch { get; }

    /// <summary>How long a service keeps what is past.</summary>
    public Retention Keep { get; }

    /// <summary>What was refused and reported.</summary>
    public ReportQueue Reports { get; }

    /// <summary>The source folder for checks against the files; null when it is not there.</summary>
    public string? SourceDirectoryIfThere => HasSources ? SourceDirectory : null;
}
