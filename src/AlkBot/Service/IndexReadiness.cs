using AlkBot.Discord.Health;
using AlkBot.Evidence;
using AlkBot.Index.Serving;
using AlkBot.Index.Storage;

namespace AlkBot.Service;

/// <summary>Ready once a generation can be leased; asking opens it, so that the first answer need not.</summary>
internal sealed class IndexReadiness(CurrentIndex index, ISourceFolder sources) : IReadiness
{
    // Looked at once: trying it touches the folder, which may be watched.
    private readonly bool _canChange = sources.WhyNotWritable() is null;

    /// <inheritdoc/>
    public string? Shortcoming =>
        _canChange ? null : "the folder of sources cannot be written: files can be neither added nor removed";

    /// <inheritdoc/>
    public async ValueTask<string?> WhyNotAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var lease = await index.AcquireAsync(cancellationToken);
            return null;
        }
        catch (IndexException)
        {
            return "no generation of the index is current";
        }
    }
}
