namespace AlkBot.EndToEnd.Tests.Discord.Running;

/// <summary>How a bot is sent interactions; the names are those of the setting.</summary>
internal enum Transport
{
    /// <summary>As signed requests.</summary>
    Http,

    /// <summary>Over the gateway; only the build with it has it.</summary>
    Gateway,
}
