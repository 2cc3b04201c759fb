using AlkBot.Discord.Configuration;
using AlkBot.Discord.Rest;

namespace AlkBot.Discord.Setup;

/// <summary>Where what Discord has of the application and what is configured do not go together, and what to do.</summary>
internal static class ApplicationFindings
{
    private const string Portal = "in the developer portal, under General Information";

    /// <summary>One line each; none when all is well.</summary>
    public static IEnumerable<string> Of(ApplicationInformation application, DiscordOptions options)
    {
        if (options.ApplicationId is { } configured && configured != application.Id)
        {
            yield return $"{DiscordOptionsReader.Section}:ApplicationId is {configured}, but the token belongs to application "
                + $"{application.Id}: commands cannot be registered. Remove the setting, or take the other application's token.";
        }
        switch (options.Transport, application.InteractionsEndpoint)
        {
            case (DiscordTransport.Gateway, { } endpoint):
                yield return $"Discord sends interactions to {Host(endpoint)} and none over the gateway, so no command will be answered here. "
                    + $"Empty the Interactions Endpoint URL {Portal}, or set {DiscordOptionsReader.Section}:Transport to Http.";
                break;
            case (DiscordTransport.Http, null):
                yield return "Discord has no Interactions Endpoint URL for the application, so no command will be answered here. "
                    + $"Enter https://<address>/interactions there {Portal}.";
                break;
        }
    }

    // The rest of an address can hold a secret.
    private static string Host(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) ? address.Host : "an address";
}
