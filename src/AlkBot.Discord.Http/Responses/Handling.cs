using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Http.Responses;

/// <summary>An interaction being handled beside the request that waits for it.</summary>
internal sealed class Handling : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TimeProvider _time;

    private Handling(IInteractionHandler handler, Interaction interaction, TimeProvider time)
    {
        _time = time;
        var token = _cancellation.Token;
        // Commands read a local index without giving the thread back: here they cannot keep the request from deferring.
        Response = Task.Run(() => handler.HandleAsync(interaction, token).AsTask(), CancellationToken.None);
    }

    /// <summary>The handler's response, or what broke it.</summary>
    public Task<InteractionResponse> Response { get; }

    /// <summary>Starts handling.</summary>
    public static Handling Start(IInteractionHandler handler, Interaction interaction, TimeProvider time) => new(handler, interaction, time);

    /// <summary>Waits for the response; false when it is not there after <paramref name="wait"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<bool> IsDoneWithinAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (!Response.IsCompleted && wait > TimeSpan.Zero)
            await ((Task)Response).WaitAsync(wait, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return Response.IsCompleted;
    }

    /// <summary>Tells the handler that nobody waits any more; what it still throws concerns nobody.</summary>
    public void GiveUp()
    {
        _cancellation.Cancel();
        _ = Response.ContinueWith(
            static late => late.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Frees the cancellation, once nobody waits any more.</summary>
    public void Dispose()
    {
        // A handler still running may look at its token.
        if (Response.IsCompleted)
            _cancellation.Dispose();
    }
}
