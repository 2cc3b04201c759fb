using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Payloads;

/// <summary>An interaction as it came in.</summary>
/// <param name="Interaction">What is to be answered; null for a ping, which asks only whether somebody is there.</param>
/// <param name="ApplicationId">The application it is meant for, which its webhook goes by; 0 when it does not say.</param>
internal readonly record struct ReceivedInteraction(Interaction? Interaction, ulong ApplicationId)
{
    /// <summary>Discord asks whether the endpoint is there.</summary>
    public static ReceivedInteraction Ping { get; }
}
