using AlkBot.Discord.Rest;

namespace AlkBot.Discord.Gateway.Sessions;

/// <summary>
/// The budget of identifies, which all processes of a bot share. Discord.Net keeps none; a loop of failures would spend it, and then
/// Discord resets the token.
/// </summary>
internal sealed class SessionStarts(DiscordRestClient rest, GatewaySettings settings, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private long? _last;

    /// <summary>Waits for this process's turn to identify.</summary>
    /// <exception cref="SessionStartsSpentException">None is left before the count starts again.</exception>
    /// <exception cref="DiscordRestException">Discord does not say how many are left.</exception>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_last is { } last && settings.IdentifySpacing - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            var gateway = await rest.ReadGatewayAsync(cancellationToken).ConfigureAwait(false);
            if (gateway.SessionStartsLeft < 1)
                throw new SessionStartsSpentException(gateway.SessionStartsReset);
            _last = time.GetTimestamp();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
