using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Responses;

/// <summary>An interaction being handled beside the request that waits for it.</summary>
internal sealed class HandlerTask : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    private HandlerTask(IInteractionHandler handler, Interaction interaction)
    {
        var token = _cancellation.Token;
        // Commands read a local index without giving the thread back: here they cannot keep the request from deferring.
        Response = Task.Run(() => handler.HandleAsync(interaction, token).AsTask(), CancellationToken.None);
    }

    /// <summary>The handler's response, or what broke it.</summary>
    public Task<InteractionResponse> Response { get; }

    /// <summary>Starts handling.</summary>
    public static HandlerTask Start(IInteractionHandler handler, Interaction interaction) => new(handler, interaction);

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
