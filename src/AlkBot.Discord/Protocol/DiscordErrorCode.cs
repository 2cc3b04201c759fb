namespace AlkBot.Discord.Protocol;

/// <summary>The codes of Discord's errors that mean something here.</summary>
public static class DiscordErrorCode
{
    /// <summary>The message is gone, or not there yet.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>The interaction's webhook is gone, or not there yet.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The interaction is over: three seconds passed without a response.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>Somebody else, such as another replica, has responded.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>A user-installed application has sent its five follow-ups.</summary>
    public const int TooManyFollowUps = 40094;

    /// <summary>The message has a thread already.</summary>
    public const int ThreadExists = 160004;

    /// <summary>The interaction's token has ended.</summary>
    public const int InvalidWebhookToken = 50027;
}
