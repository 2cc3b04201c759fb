using AlkBot.Discord.Attachments;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Evidence;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Administration;

/// <summary>Work that ends in a build, or in a reason why there is none.</summary>
/// <param name="Started">What is answered at once.</param>
/// <param name="Failed">The title of the reason.</param>
/// <param name="RunAsync">Does it, and returns what is to be told of it.</param>
internal sealed record BuildWork(
    FormattableString Started, string Failed, Func<IProgress<BuildProgress>, CancellationToken, Task<IReadOnlyList<Message>>> RunAsync);

/// <summary>Answers at once and builds afterwards, one build at a time, and tells of it by editing its message.</summary>
internal sealed class BuildConversation(GenerationStore store, TimeProvider time, ILogger logger)
{
    /// <summary>The pause between two edits; faster would only use up Discord's rate.</summary>
    public static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(2);

    private static readonly FormattableString AlreadyRunning = $"A build is running already; its message tells how far it is.";

    private int _running;

    /// <summary>The answer, after which <paramref name="work"/> is done.</summary>
    public InteractionResponse Start(BuildWork work, ulong interaction, Reader reader) => Volatile.Read(ref _running) == 1
        ? Replies.Private(reader.Say(AlreadyRunning), IndexAdministration.StatusButton)
        : new MessageResponse(reader.Tell(work.Started))
        {
            Continuation = (message, cancellationToken) => RunAsync(work, interaction, reader, message, cancellationToken),
        };

    private async Task RunAsync(
        BuildWork work, ulong interaction, Reader reader, IInteractionFollowUp message, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _running, 1) == 1)
        {
            await message.EditOriginalAsync(reader.Tell(AlreadyRunning), cancellationToken).ConfigureAwait(false);
            return;
        }
        IReadOnlyList<Message> outcome;
        try
        {
            outcome = await DoAsync(work, interaction, reader, message, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
        await message.EditOriginalAsync(outcome[0], cancellationToken).ConfigureAwait(false);
        foreach (var more in outcome.Skip(1))
            await message.SendAsync(more, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Message>> DoAsync(
        BuildWork work, ulong interaction, Reader reader, IInteractionFollowUp message, CancellationToken cancellationToken)
    {
        var progress = new BuildTrail();
        try
        {
            var build = Task.Run(() => work.RunAsync(progress, cancellationToken), cancellationToken);
            await ShowAsync(build, progress, work.Started, reader, message, cancellationToken).ConfigureAwait(false);
            return await build.ConfigureAwait(false);
        }
        catch (Exception e) when (e is SourceException or IndexException or SentFileException)
        {
            logger.LogWarning("Interaction {Id} built nothing: {Reason}", interaction, e.Message);
            return await FailedAsync(work, ReasonOf(e), reader, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "Interaction {Id} broke while it built", interaction);
            return await FailedAsync(work, $"Something is broken; the log has it under the id {interaction}.", reader, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<Message>> FailedAsync(
        BuildWork work, FormattableString reason, Reader reader, CancellationToken cancellationToken)
    {
        FormattableString serving;
        try
        {
            var current = await store.ReadCurrentAsync(cancellationToken).ConfigureAwait(false);
            serving = current is null ? (FormattableString)$"There is no index to answer from." : $"Generation {current.Id} goes on answering.";
        }
        catch (IndexException e)
        {
            serving = e.Reason;
        }
        return reader.Report(work.Failed, [reason, serving]);
    }

    // Shows every stage, in order and before the outcome, also of a build that is faster than an edit.
    private async Task ShowAsync(
        Task build, BuildTrail trail, FormattableString started, Reader reader, IInteractionFollowUp message, CancellationToken cancellationToken)
    {
        var shown = "";
        while (true)
        {
            await Task.WhenAny(build, trail.NextAsync()).WaitAsync(cancellationToken).ConfigureAwait(false);
            var (isOver, text) = (build.IsCompleted, trail.Say(reader));
            if (text != shown)
            {
                shown = text;
                await TellAsync(Replies.Of($"{reader.Say(started)}\n{text}", reader.IsPrivate), message, cancellationToken).ConfigureAwait(false);
            }
            if (isOver)
                return;
            await Task.WhenAny(build, Task.Delay(BetweenEdits, time, cancellationToken)).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(Message told, IInteractionFollowUp message, CancellationToken cancellationToken)
    {
        try
        {
            await message.EditOriginalAsync(told, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A build is worth more than a word about it.
            logger.LogWarning("The progress of a build could not be shown: {Reason}", e.Message);
        }
    }

    private static FormattableString ReasonOf(Exception exception)
    {
        var reason = exception switch
        {
            SourceException e => e.Reason,
            SentFileException e => e.Reason,
            IndexException e => e.Reason,
            _ => throw new ArgumentOutOfRangeException(nameof(exception)),
        };
        return exception.Message.EndsWith('.') ? reason : $"{reason}.";
    }
}
