using AlkBot.Discord.Health;
using AlkBot.Index.Serving;
using AlkBot.Index.Storage;

namespace AlkBot.Service;

/// <summary>Ready once a generation can be leased; asking opens it, so that the first answer need not.</summary>
internal sealed class IndexReadiness(CurrentIndex index) : IReadiness
{
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
