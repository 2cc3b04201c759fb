namespace AlkBot.Discord.Health;

/// <summary>Whether one of the things that answering takes is there.</summary>
public interface IReadiness
{
    /// <summary>What is missing, in one phrase without secrets; null when it is there.</summary>
    ValueTask<string?> WhyNotAsync(CancellationToken cancellationToken);
}
