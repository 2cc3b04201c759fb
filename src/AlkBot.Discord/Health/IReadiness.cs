namespace AlkBot.Discord.Health;

/// <summary>Whether there is something to answer from.</summary>
public interface IReadiness
{
    /// <summary>Whether a generation is current.</summary>
    ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken);

    /// <summary>What does not work though it answers, in one line without secrets; null when all does.</summary>
    string? Shortcoming => null;
}
