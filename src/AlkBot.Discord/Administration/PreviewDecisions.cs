using AlkBot.Discord.Protocol;
using AlkBot.Index.Generations;
using AlkBot.Index.Staging;
using AlkBot.Index.Storage;

namespace AlkBot.Discord.Administration;

/// <summary>What the buttons under a preview do. All that they need is in the index folder, so they work after a restart.</summary>
internal sealed class PreviewDecisions(GenerationStore store, StagedBuilds previews)
{
    /// <summary>Makes a preview current.</summary>
    /// <exception cref="IndexException">It waits no longer, or no longer fits; the message says so.</exception>
    public async ValueTask<Message> ActivateAsync(string id, string by, Reader reader, CancellationToken cancellationToken)
    {
        var generation = await previews.ActivateAsync(id, by, cancellationToken).ConfigureAwait(false);
        try
        {
            return await ShowAsync(id, 1, reader, cancellationToken).ConfigureAwait(false);
        }
        catch (IndexException)
        {
            // It is done: a refusal would say that it is not.
            return PreviewMessage.Activated(generation, by, reader);
        }
    }

    /// <summary>Throws a preview away.</summary>
    /// <exception cref="IndexException">It waits no longer.</exception>
    public Message Discard(string id, string by, Reader reader) => PreviewMessage.Discarded(previews.Discard(id, by), by, reader);

    /// <summary>A page of a preview, activated or not.</summary>
    /// <exception cref="IndexException">It was discarded, or is too old.</exception>
    public async ValueTask<Message> ShowAsync(string id, int page, Reader reader, CancellationToken cancellationToken)
    {
        var activation = store.ReadLog().Entries.LastOrDefault(e => e.Generation == id && e.Action == AuditActions.Activate);
        // A preview that still waits is there for whoever announced its activation and did not get that far.
        if (activation is not null && await store.ReadReportAsync(id, cancellationToken).ConfigureAwait(false) is { } activated)
            return PreviewMessage.Activated(activated, activation, page, reader);
        var staged = previews.Find(id);
        // Whoever decides meanwhile takes the report along; then it is not lost, and finding it again says what became of it.
        return await previews.ReadReportAsync(staged, cancellationToken).ConfigureAwait(false) is { } report
            ? PreviewMessage.Waiting(new Preview(staged, report), page, reader)
            : PreviewMessage.Damaged(previews.Find(id), reader);
    }
}
