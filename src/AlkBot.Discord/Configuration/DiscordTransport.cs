namespace AlkBot.Discord.Configuration;

/// <summary>How interactions arrive.</summary>
public enum DiscordTransport
{
    /// <summary>Not at all; everything else serves.</summary>
    None,

    /// <summary>As signed requests to <c>POST /interactions</c>.</summary>
    Http,

    /// <summary>Over the gateway, a connection that the bot makes: no address of its own is needed. It is there when built with <c>-p:Gateway=true</c>.</summary>
    Gateway,
}
