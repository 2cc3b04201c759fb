using AlkBot.Evidence;

namespace AlkBot.Index.Generations;

/// <summary>What a generation holds of a source, as it was written into it.</summary>
internal static class CarriedEvidence
{
    /// <summary>Reads it back.</summary>
    /// <exception cref="IndexException">The generation is damaged.</exception>
    public static async ValueTask<SourceEvidence> ReadAsync(IIndexReader reader, SourceInfo info, CancellationToken cancellationToken)
    {
        var text = await reader.ReadTextAsync(info.Id, cancellationToken).ConfigureAwait(false)
            ?? throw new IndexException($"Generation {reader.Generation.Id} has lost the text of '{info.Id}'; run: alkbot index build");
        var source = new Source(info.Id, info.Title, info.Kind, info.FileName, info.Sha256, text)
        {
            Bibliography = info.Bibliography,
            Remarks = info.Remarks,
            Pages = info.Pages,
            Fingerprint = info.Fingerprint,
            TextIsFile = info.TextIsFile,
        };
        return new SourceEvidence(
            source,
            await reader.StreamPassagesAsync(info.Id, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false),
            await reader.StreamEntitiesAsync(info.Id, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false),
            await reader.StreamFactsAsync(info.Id, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false));
    }
}
