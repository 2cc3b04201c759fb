using AlkBot.Discord.Configuration;
using AlkBot.Discord.Interactions;

namespace AlkBot.Discord.Rest;

/// <summary>What edits and follow-ups of one interaction are sent with. Printing it does not show the token.</summary>
/// <param name="ApplicationId">The application's snowflake.</param>
/// <param name="Token">The interaction's token, a secret.</param>
/// <param name="Expires">When the token ends.</param>
public sealed record InteractionTicket(ulong ApplicationId, string Token, DateTimeOffset Expires)
{
    /// <summary>The ticket of <paramref name="interaction"/>, for the application that it names: a configured one can be another's.</summary>
    internal static InteractionTicket Of(Interaction interaction, DiscordOptions options, DateTimeOffset expires) => new(
        interaction.ApplicationId > 0 ? interaction.ApplicationId : options.ApplicationId ?? 0, interaction.Token, expires);

    /// <inheritdoc/>
    public override string ToString() => $"interaction of application {ApplicationId}, until {Expires:O}";
}
