using AlkBot.Discord.Interactions;
using AlkBot.Discord.Messages;
using AlkBot.Evidence;
using AlkBot.Search;
using AlkBot.Search.Generations;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Administration;

/// <summary>Builds the index anew, one build at a time, and tells of it by editing its message.</summary>
internal sealed class Rebuild(GenerationStore store, ISourceCorpus corpus, TimeProvider time, ILogger logger)
{
    /// <summary>The pause between two edits; faster would only use up Discord's rate.</summary>
    public static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(2);

    private const string Started = "Rebuilding the index. The current one answers meanwhile.";
    private const string AlreadyRunning = "A rebuild is running already; its message tells how far it is.";

    private int _running;

    /// <summary>Answers at once and builds afterwards.</summary>
    public InteractionResponse Start(ulong interaction, bool isPrivate) => Volatile.Read(ref _running) == 1
        ? Replies.Private(AlreadyRunning)
        : new MessageResponse(Replies.Of(Started, isPrivate))
        {
            Continuation = (message, cancellationToken) => RunAsync(interaction, isPrivate, message, cancellationToken),
        };

    private async Task RunAsync(ulong interaction, bool isPrivate, IInteractionFollowUp message, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _running, 1) == 1)
        {
            await message.EditOriginalAsync(Replies.Of(AlreadyRunning, isPrivate), cancellationToken).ConfigureAwait(false);
            return;
        }
        IReadOnlyList<Message> outcome;
        try
        {
            outcome = await BuildAsync(interaction, isPrivate, message, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
        await message.EditOriginalAsync(outcome[0], cancellationToken).ConfigureAwait(false);
        foreach (var more in outcome.Skip(1))
            await message.SendAsync(more, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Message>> BuildAsync(
        ulong interaction, bool isPrivate, IInteractionFollowUp message, CancellationToken cancellationToken)
    {
        var progress = new BuildTrail();
        try
        {
            var build = Task.Run(() => store.BuildAsync(corpus, progress, cancellationToken).AsTask(), cancellationToken);
            await ShowAsync(build, progress, isPrivate, message, cancellationToken).ConfigureAwait(false);
            var report = await build.ConfigureAwait(false);
            logger.LogInformation("Interaction {Id} built generation {Generation}", interaction, report.Generation.Id);
            return Replies.Report("The new index answers now", IndexReports.Of(report), isPrivate);
        }
        catch (Exception e) when (e is SourceException or IndexException)
        {
            logger.LogWarning("Interaction {Id} could not build the index: {Reason}", interaction, e.Message);
            return await FailedAsync(e.Message, isPrivate, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Interaction {Id} broke while it built the index", interaction);
            return await FailedAsync($"Something is broken; the log has it under the id {interaction}", isPrivate, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<Message>> FailedAsync(string reason, bool isPrivate, CancellationToken cancellationToken)
    {
        string serving;
        try
        {
            var current = await store.ReadCurrentAsync(cancellationToken).ConfigureAwait(false);
            serving = current is null ? "There is no index to answer from." : $"Generation {current.Id} goes on answering.";
        }
        catch (IndexException e)
        {
            serving = e.Message;
        }
        return Replies.Report("The index was not rebuilt", [reason, serving], isPrivate);
    }

    // Shows every stage, in order and before the outcome, also of a build that is faster than an edit.
    private async Task ShowAsync(
        Task build, BuildTrail trail, bool isPrivate, IInteractionFollowUp message, CancellationToken cancellationToken)
    {
        var shown = "";
        while (true)
        {
            await Task.WhenAny(build, trail.NextAsync()).WaitAsync(cancellationToken).ConfigureAwait(false);
            var (isOver, text) = (build.IsCompleted, trail.ToString());
            if (text != shown)
            {
                shown = text;
                await TellAsync($"{Started}\n{text}", isPrivate, message, cancellationToken).ConfigureAwait(false);
            }
            if (isOver)
                return;
            await Task.WhenAny(build, Task.Delay(BetweenEdits, time, cancellationToken)).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(string text, bool isPrivate, IInteractionFollowUp message, CancellationToken cancellationToken)
    {
        try
        {
            await message.EditOriginalAsync(Replies.Of(text, isPrivate), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A build is worth more than a word about it.
            logger.LogWarning("The progress of the rebuild could not be shown: {Reason}", e.Message);
        }
    }
}
