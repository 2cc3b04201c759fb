namespace AlkBot.Evidence;

/// <summary>A folder of sources, seen by the index as a stream of evidence.</summary>
public interface ISourceCorpus
{
    /// <summary>
    /// One hash over all that decides the evidence: the files' names and bytes, and the extractor's version. It changes when a build
    /// would differ, and is cheap: nothing is extracted.
    /// </summary>
    /// <exception cref="SourceException">The folder or a file in it cannot be read.</exception>
    ValueTask<string> FingerprintAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Every source in the order of their ids, not yet read; those of few <see cref="ICorpusSource.Bytes"/> may be read later, and
    /// several at a time. A file that is refused for what it is, such as a link out of the folder or a second one of an id, comes as a
    /// source whose reading throws.
    /// </summary>
    /// <exception cref="SourceException">There is no such folder, or nothing in it could be a source.</exception>
    IAsyncEnumerable<ICorpusSource> ListAsync(CancellationToken cancellationToken);
}

/// <summary>One source of a corpus, not yet read.</summary>
public interface ICorpusSource
{
    /// <summary>The id; null when the file is refused before it gets one.</summary>
    SourceId? Id { get; }

    /// <summary>The file's name inside the source folder, for messages.</summary>
    string FileName { get; }

    /// <summary>
    /// One hash over all that decides this source's evidence: its file and what stands beside it, names that hold for every source, and
    /// the extractor's version. A source of the same fingerprint is carried over from one generation to the next, not read again.
    /// </summary>
    string Fingerprint { get; }

    /// <summary>How many bytes there are to read, which says how much memory it takes; many where that is not known.</summary>
    long Bytes => long.MaxValue / 2;

    /// <summary>
    /// How many sources the corpus has, as far as was known when this one was listed: a file that was not looked into counts as one.
    /// Null where nothing is known.
    /// </summary>
    int? OfSources => null;

    /// <summary>Reads the source; what it gives has this <see cref="Fingerprint"/>.</summary>
    /// <exception cref="SourceException">The file is refused; the message is one line with file, place and remedy.</exception>
    ValueTask<SourceEvidence> ReadAsync(CancellationToken cancellationToken);
}
