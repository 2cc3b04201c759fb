namespace AlkBot.Discord.Http.Configuration;

/// <summary>How interactions arrive.</summary>
public enum DiscordTransport
{
    /// <summary>Not at all; everything else serves.</summary>
    None,

    /// <summary>As signed requests to <c>POST /interactions</c>.</summary>
    Http,
}
