using AlkBot.Evidence;

namespace AlkBot.Facts.Folders;

/// <summary>A file that was refused before it could be read.</summary>
internal sealed class RefusedSource(SourceId? id, string fileName, SourceException refusal) : ICorpusSource
{
    public SourceId? Id => id;

    public string FileName => fileName;

    // Nothing is ever carried over for it.
    public string Fingerprint => "";

    public long Bytes => 0;

    /// <summary>Refuses a file that has no id yet.</summary>
    public static RefusedSource Of(string fileName, string reason) => new(null, fileName, new SourceException($"{fileName}: {reason}"));

    public ValueTask<SourceEvidence> ReadAsync(CancellationToken cancellationToken) =>
        throw new SourceException(refusal.Reason, refusal);
}
