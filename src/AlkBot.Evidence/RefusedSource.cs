namespace AlkBot.Evidence;

/// <summary>A file that is refused before anything of it is read, such as a link that leads out of the folder.</summary>
public sealed class RefusedSource(RefusedFile file) : ICorpusSource
{
    /// <inheritdoc/>
    public SourceId? Id => null;

    /// <inheritdoc/>
    public string FileName => file.File;

    /// <inheritdoc/>
    public string Fingerprint => "";

    /// <inheritdoc/>
    public ValueTask<SourceEvidence> ReadAsync(CancellationToken cancellationToken) => throw new SourceException(file.ToString());
}
