namespace AlkBot.Discord.Interactions;

/// <summary>Who may open a thread in a channel and write into it.</summary>
[Flags]
public enum ThreadRights
{
    /// <summary>Nobody, or it is no channel that takes threads.</summary>
    None = 0,

    /// <summary>The bot, which is a member of the server.</summary>
    Bot = 1,

    /// <summary>Whoever did it.</summary>
    User = 2,
}
