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

    /// <summary>Reads every source, in the order of their ids.</summary>
    /// <exception cref="SourceException">A file is missing, empty, not UTF-8, or contradicts its manifest or its curated facts.</exception>
    IAsyncEnumerable<SourceEvidence> ReadAsync(CancellationToken cancellationToken);
}
