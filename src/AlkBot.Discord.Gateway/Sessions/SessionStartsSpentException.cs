namespace AlkBot.Discord.Gateway.Sessions;

/// <summary>No session may be started for now.</summary>
internal sealed class SessionStartsSpentException(TimeSpan reset) : Exception(
    $"Discord lets this bot start no more sessions for {reset:d\\.hh\\:mm\\:ss}; it waits until then.");
