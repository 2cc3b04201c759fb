using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Responses;

/// <summary>
/// Where interactions are handled. Answers are work of the processor, so they have threads of their own, few and fed from bounded queues:
/// the thread pool stays free to receive, to defer and to send. Nobody has more than a few answers in the making.
/// </summary>
internal sealed class HandlerQueue : IDisposable
{
    private const int MostThreads = 64;

    private readonly IInteractionHandler _handler;
    private readonly PartitionedRateLimiter<Interaction> _perUser;
    private readonly BlockingCollection<Action> _lookups;
    private readonly BlockingCollection<Action> _questions;

    public HandlerQueue(IInteractionHandler handler, ServerLimits limits)
    {
        _handler = handler;
        // Who types quickly has a completion for every letter on the way; they count apart. Whatever one user has in the making of both,
        // one thread is left to everybody else.
        var processors = Environment.ProcessorCount;
        var threads = Math.Min(Math.Max(processors, 2 * limits.AnswersPerUser + 1), MostThreads);
        var permits = new ConcurrencyLimiterOptions { PermitLimit = Math.Min(limits.AnswersPerUser, (threads - 1) / 2), QueueLimit = 0 };
        _perUser = PartitionedRateLimiter.Create<Interaction, (ulong User, bool Completes)>(interaction =>
            RateLimitPartition.GetConcurrencyLimiter((interaction.User.Id, interaction is AutocompleteInteraction), _ => permits));
        (_lookups, _questions) = (new(limits.QueuedAnswers), new(limits.QueuedAnswers));
        Start(_lookups, threads, "lookup");
        // One processor is left to what is short.
        Start(_questions, Math.Max(1, processors - 1), "question");
    }

    /// <summary>Starts handling; null when the user has too many in the making, or all have.</summary>
    public Task<InteractionResponse>? TryStart(Interaction interaction, CancellationToken cancellationToken)
    {
        var lane = _handler.LaneOf(interaction);
        if (lane == HandlingLane.Administration)
            return Task.Run(() => _handler.HandleAsync(interaction, cancellationToken).AsTask(), CancellationToken.None);
        var lease = _perUser.AttemptAcquire(interaction);
        var response = new TaskCompletionSource<InteractionResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (lease.IsAcquired && (lane == HandlingLane.Question ? _questions : _lookups).TryAdd(Handle))
            return response.Task;
        lease.Dispose();
        return null;

        void Handle() => _ = HandleAsync(interaction, lease, response, cancellationToken);
    }

    public void Dispose()
    {
        _lookups.CompleteAdding();
        _questions.CompleteAdding();
        _perUser.Dispose();
    }

    private static void Start(BlockingCollection<Action> queue, int threads, string name)
    {
        for (var i = 0; i < threads; i++)
            new Thread(Run) { IsBackground = true, Name = $"{name} {i}" }.Start();

        void Run()
        {
            foreach (var work in queue.GetConsumingEnumerable())
                work();
        }
    }

    private async Task HandleAsync(
        Interaction interaction, RateLimitLease lease, TaskCompletionSource<InteractionResponse> response,
        CancellationToken cancellationToken)
    {
        try
        {
            // Nobody may wait any more by now.
            cancellationToken.ThrowIfCancellationRequested();
            response.TrySetResult(await _handler.HandleAsync(interaction, cancellationToken));
        }
        catch (Exception e)
        {
            response.TrySetException(e);
        }
        finally
        {
            lease.Dispose();
        }
    }
}
