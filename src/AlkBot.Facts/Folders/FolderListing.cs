using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources;
using AlkBot.Sources.References;

namespace AlkBot.Facts.Folders;

/// <summary>What a source folder holds: sources, each with what stands beside it, and the lexicon.</summary>
internal sealed class FolderListing
{
    private const string ManifestEnding = ".manifest.json";
    private const string FactsEnding = ".facts.json";

    // Plain text came first, and keeps its id when another format of the same name is put beside it.
    private const string FirstExtension = ".txt";

    private FolderListing(IReadOnlyList<string> files, IReadOnlyList<SourceEntry> sources, IReadOnlyList<RefusedSource> refused) =>
        (Files, Sources, Refused) = (files, sources, refused);

    /// <summary>The sources in the order of their ids.</summary>
    public IReadOnlyList<SourceEntry> Sources { get; }

    /// <summary>Files that cannot be sources, by their names alone.</summary>
    public IReadOnlyList<RefusedSource> Refused { get; }

    /// <summary>The lexicon's file name; null when there is none.</summary>
    public string? Lexicon => Files.FirstOrDefault(n => n == AlkBot.Facts.Lexicons.Lexicon.FileName);

    /// <summary>Every file, in ordinal order of the names; those that are refused decide what a build tells.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Sorts out the files of a folder.</summary>
    /// <exception cref="SourceException">There is nothing that could be a source.</exception>
    public static FolderListing Of(string folder, IEnumerable<string> fileNames)
    {
        var all = fileNames.Order(StringComparer.Ordinal).ToList();
        var names = all.Where(IsPrintable).ToList();
        var candidates = names.Where(IsCandidate).ToList();
        if (candidates.Count == 0)
        {
            throw new SourceException(
                $"'{folder}': there is no source in this folder; put at least one into it: text, Markdown, HTML, XML, JSON or PDF.");
        }
        var refused = all.Except(names).Select(Unprintable).ToList();
        var stems = candidates.Select(Stem).ToHashSet(StringComparer.Ordinal);
        var companions = ReferenceFile.Endings.Select(ending => (ending, "a reference")).Prepend((FactsEnding, "curated facts")).Prepend((ManifestEnding, "a manifest"));
        foreach (var (ending, what) in companions)
        {
            var alone = names.Where(n => Ends(n, ending) && !stems.Contains(n[..^ending.Length]));
            refused.AddRange(alone.Select(n =>
                RefusedSource.Of(n, $"{what} without a source; put {n[..^ending.Length]}.txt beside it, or remove it.")));
        }
        return new FolderListing(all, Identified(names, candidates, refused), refused);
    }

    private static List<SourceEntry> Identified(List<string> names, List<string> candidates, List<RefusedSource> refused)
    {
        var (sources, known) = (new Dictionary<SourceId, SourceEntry>(), names.ToHashSet(StringComparer.Ordinal));
        foreach (var file in candidates.OrderBy(c => Ends(c, FirstExtension) ? 0 : 1))
        {
            try
            {
                var id = SourceIds.Of(file);
                if (sources.TryGetValue(id, out var other) && Stem(other.File) == Stem(file))
                    id = SourceIds.Within(id, Path.GetExtension(file));
                var references = ReferenceFile.Endings.Select(ending => Beside(known, file, ending)).OfType<string>().ToList();
                refused.AddRange(references.Skip(1).Select(name =>
                    RefusedSource.Of(name, $"{references[0]} stands beside the source already; keep one of them.")));
                var entry = new SourceEntry(id, file, Beside(known, file, ManifestEnding), Beside(known, file, FactsEnding), references.FirstOrDefault());
                if (!sources.TryAdd(id, entry))
                    refused.Add(RefusedSource.Of(file, $"{sources[id].File} has the id '{id}' already; rename one of them."));
            }
            catch (SourceException e)
            {
                refused.Add(new RefusedSource(null, file, e));
            }
        }
        return [.. sources.Values.OrderBy(s => s.Id)];
    }

    // A name is shown in messages, answers and logs: a line break or a mark that turns text around would make it say something else.
    private static bool IsPrintable(string name) =>
        !name.EnumerateRunes().Any(r => HiddenCharacter.IsOrJoins(r) || r == Rune.ReplacementChar);

    private static RefusedSource Unprintable(string name)
    {
        var shown = string.Concat(name.EnumerateRunes().Select(r => IsPrintable(r.ToString()) ? r.ToString() : "?"));
        return RefusedSource.Of(shown, "the name holds characters that cannot be shown; rename the file.");
    }

    private static bool IsCandidate(string name) =>
        name != AlkBot.Facts.Lexicons.Lexicon.FileName && !Ends(name, ManifestEnding) && !Ends(name, FactsEnding)
        && !ReferenceFile.Endings.Any(ending => Ends(name, ending));

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);

    private static string? Beside(HashSet<string> names, string file, string ending) =>
        Stem(file) + ending is var name && names.Contains(name) ? name : null;
}

/// <summary>A source and what stands beside it, by file name.</summary>
internal sealed record SourceEntry(SourceId Id, string File, string? Manifest, string? Facts, string? Reference)
{
    /// <summary>The record of the file that is the source; null when the file is.</summary>
    public string? Record { get; init; }

    /// <summary>What stands beside the file.</summary>
    public IEnumerable<string> Beside => new[] { Manifest, Facts, Reference }.OfType<string>();
}
