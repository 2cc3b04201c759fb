using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Responses;

/// <summary>An interaction being handled beside the request that waits for it.</summary>
internal sealed class HandlerTask : IDisposable
{
    private readonly CancellationTokenSource _cancellation;

    private HandlerTask(CancellationTokenSource cancellation, Task<InteractionResponse> response) =>
        (_cancellation, Response) = (cancellation, response);

    /// <summary>The handler's response, or what broke it.</summary>
    public Task<InteractionResponse> Response { get; }

    /// <summary>Starts handling; null when there is too much to handle already.</summary>
    public static HandlerTask? TryStart(HandlerQueue queue, Interaction interaction)
    {
        var cancellation = new CancellationTokenSource();
        if (queue.TryStart(interaction, cancellation.Token) is { } response)
            return new HandlerTask(cancellation, response);
        cancellation.Dispose();
        return null;
    }

    /// <summary>Waits for the response; false when it is not there at <paramref name="deadline"/>.</summary>
    public async Task<bool> IsDoneBeforeAsync(CancellationToken deadline)
    {
        if (!Response.IsCompleted)
            await ((Task)Response).WaitAsync(deadline).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Response.IsCompleted;
    }

    /// <summary>Tells the handler that nobody waits any more; what it still throws concerns nobody.</summary>
    public void GiveUp()
    {
        _cancellation.Cancel();
        // Looked at, so that it is not told as unobserved.
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
