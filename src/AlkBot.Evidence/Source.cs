namespace AlkBot.Evidence;

/// <summary>One document and its canonical text, on which every span is counted.</summary>
/// <param name="Id">The slug.</param>
/// <param name="Title">The title as the source or its manifest gives it.</param>
/// <param name="Kind">What it is, in one word: <c>review</c>, <c>article</c>, <c>record</c>.</param>
/// <param name="FileName">The file's name inside the source folder, for messages; not a path.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, 64 lower-case hex digits.</param>
/// <param name="Text">The canonical text. For plain text it is the file, decoded as UTF-8 and otherwise untouched.</param>
public sealed record Source(SourceId Id, string Title, string Kind, string FileName, string Sha256, string Text)
{
    /// <summary>What the source itself says of its origin (authors, journal, year, doi …); empty when it says nothing.</summary>
    public IReadOnlyDictionary<string, string> Bibliography { get; init; } = new Dictionary<string, string>();

    /// <summary>What the reader guessed or could not read, one line each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Where in the text each page begins, the first one first; empty where there are no pages.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>
    /// One hash over all that decides what is read from this source; see <see cref="ICorpusSource.Fingerprint"/>. Empty where nobody
    /// knows it, and then the source is read anew in every build.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>Whether the canonical text is the file itself, so that spans can be checked against the file.</summary>
    public bool TextIsFile { get; init; }
}
