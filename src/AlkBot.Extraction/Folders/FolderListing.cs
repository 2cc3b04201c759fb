using AlkBot.Evidence;
using AlkBot.Extraction.Readers;

namespace AlkBot.Extraction.Folders;

/// <summary>What a source folder holds: sources, each with what stands beside it, and the lexicon.</summary>
internal sealed class FolderListing
{
    private const string SourceExtension = ".txt";
    private const string ManifestEnding = ".manifest.json";
    private const string FactsEnding = ".facts.json";

    private FolderListing(IReadOnlyList<SourceEntry> sources, string? lexicon) => (Sources, Lexicon) = (sources, lexicon);

    /// <summary>The sources in the order of their ids; never empty.</summary>
    public IReadOnlyList<SourceEntry> Sources { get; }

    /// <summary>The lexicon's file name; null when there is none.</summary>
    public string? Lexicon { get; }

    /// <summary>Every file that decides the evidence, in ordinal order of the names.</summary>
    public IReadOnlyList<string> Files =>
    [
        .. Sources.SelectMany(s => s.Files).Append(Lexicon).OfType<string>().Order(StringComparer.Ordinal),
    ];

    /// <summary>Sorts out the files of a folder.</summary>
    /// <exception cref="SourceException">No source, two of one id, or a manifest or facts without their source.</exception>
    public static FolderListing Of(string folder, IEnumerable<string> fileNames)
    {
        var names = fileNames.Order(StringComparer.Ordinal).ToList();
        var texts = names.Where(n => n.EndsWith(SourceExtension, StringComparison.OrdinalIgnoreCase)).ToList();
        Accompanied(names, texts, ManifestEnding, "a manifest");
        Accompanied(names, texts, FactsEnding, "curated facts");
        if (texts.Count == 0)
            throw new SourceException($"{folder}: there is no source in this folder; put at least one {SourceExtension} file into it.");
        var sources = texts.Select(text => new SourceEntry(
            SourceIds.Of(text), text, Beside(names, text, ManifestEnding), Beside(names, text, FactsEnding))).OrderBy(s => s.Id).ToList();
        for (var i = 1; i < sources.Count; i++)
        {
            if (sources[i].Id == sources[i - 1].Id)
            {
                throw new SourceException(
                    $"{sources[i - 1].File} and {sources[i].File} both get the id '{sources[i].Id}'; rename one of them.");
            }
        }
        return new FolderListing(sources, names.Find(n => n == AlkBot.Extraction.Lexicon.FileName));
    }

    private static string? Beside(List<string> names, string text, string ending) =>
        names.Find(n => n == Path.GetFileNameWithoutExtension(text) + ending);

    private static void Accompanied(List<string> names, List<string> texts, string ending, string what)
    {
        foreach (var name in names.Where(n => n.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
        {
            var stem = name[..^ending.Length];
            if (!texts.Exists(t => Path.GetFileNameWithoutExtension(t) == stem))
                throw new SourceException($"{name}: {what} without a source; put {stem}{SourceExtension} beside it, or remove it.");
        }
    }
}

/// <summary>A source and what stands beside it, by file name.</summary>
internal sealed record SourceEntry(SourceId Id, string File, string? Manifest, string? Facts)
{
    /// <summary>Every file of the source.</summary>
    public IEnumerable<string> Files => new[] { File, Manifest, Facts }.OfType<string>();
}
