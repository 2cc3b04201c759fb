namespace AlkBot.Discord.Health;

/// <summary>Whether there is something to answer from.</summary>
public interface IReadiness
{
    /// <summary>Whether a generation is current.</summary>
    ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken);
}
