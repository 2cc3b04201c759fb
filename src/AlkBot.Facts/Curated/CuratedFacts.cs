using AlkBot.Evidence;

namespace AlkBot.Facts.Curated;

/// <summary>The facts that people wrote down for one source, each with the exact words it rests on.</summary>
public sealed class CuratedFacts
{
    private CuratedFacts(string fileName, IReadOnlyList<CuratedFact> entries) => (FileName, Entries) = (fileName, entries);

    /// <summary>The name of the file they come from, for messages.</summary>
    public string FileName { get; }

    /// <summary>The entries in the order of the file.</summary>
    internal IReadOnlyList<CuratedFact> Entries { get; }

    /// <summary>Reads a file of curated facts.</summary>
    /// <param name="fileName">The file's name, for messages.</param>
    /// <param name="utf8Json">Its bytes: a list of entries, see <see cref="CuratedFact"/>.</param>
    /// <exception cref="SourceException">It is not such a list: one line with the file, the entry and what is wrong.</exception>
    public static CuratedFacts Parse(string fileName, ReadOnlyMemory<byte> utf8Json) =>
        new(fileName, CuratedFactsJson.Read(fileName, utf8Json));
}
