using Discord;
using Discord.WebSocket;

namespace AlkBot.Discord.Gateway;

/// <summary>One of Discord.Net's clients from its start to its end. It reconnects and resumes by itself.</summary>
internal sealed class Shard
{
    private readonly DiscordSocketClient _client;
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _disconnected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping;
    private volatile bool _isStopping;

    /// <param name="client">The client; owned.</param>
    /// <param name="lost">Told of every lost connection, and whether the client has given up.</param>
    /// <param name="log">Told what the client logs.</param>
    /// <param name="stopping">Ends what the client waits for on its way to a connection; owned.</param>
    public Shard(DiscordSocketClient client, Action<Exception, bool> lost, Action<LogMessage> log, CancellationTokenSource stopping)
    {
        (_client, _stopping) = (client, stopping);
        _client.Connected += () =>
        {
            _connected.TrySetResult();
            return Task.CompletedTask;
        };
        _client.Disconnected += ending =>
        {
            if (_isStopping)
                _disconnected.TrySetResult();
            else
                lost(ending, false);
            return Task.CompletedTask;
        };
        _client.Log += message =>
        {
            // It logs an ending without a word of its own: as a warning when it tries again, as an error when it does not.
            if (message is not { Severity: LogSeverity.Error, Message: null, Exception: { } ending })
                log(message);
            else if (!_isStopping)
                lost(ending, true);
            return Task.CompletedTask;
        };
    }

    /// <summary>Completes once it has been connected for the first time.</summary>
    public Task Connected => _connected.Task;

    /// <summary>Lets it connect, and again whenever that is needed.</summary>
    public async Task StartAsync(string token)
    {
        // Whether it is a token, Discord knows best.
        await _client.LoginAsync(TokenType.Bot, token, validateToken: false);
        await _client.StartAsync();
    }

    /// <summary>Closes the connection and says good-bye, as far as <paramref name="cancellationToken"/> leaves time for it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_isStopping)
            return;
        _isStopping = true;
        await _stopping.CancelAsync();
        var wasConnected = _client.ConnectionState != ConnectionState.Disconnected;
        await _client.StopAsync();
        if (wasConnected)
            await ((Task)_disconnected.Task).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Disposing waits for the connection without an end of its own.
        await Task.Run(async () => await _client.DisposeAsync(), CancellationToken.None)
            .WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }
}
