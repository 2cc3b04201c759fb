using System.Net;
using AlkBot.Discord.Rest;
using Discord.Net;

namespace AlkBot.Discord.Gateway.Sessions;

/// <summary>
/// What no new connection would heal. See "Gateway Close Event Codes" in Discord's documentation; after every other code it may be tried
/// again.
/// </summary>
internal static class FatalEndings
{
    private const string WrongToken =
        "Discord does not accept Discord:Token. Copy the bot's token from the developer portal, or reset it there";

    /// <summary>Why it is over, in one line; null when it is not.</summary>
    public static string? Reason(Exception? ending) => ending switch
    {
        null => null,
        WebSocketClosedException closed => OfCode(closed.CloseCode),
        HttpException { HttpCode: HttpStatusCode.Unauthorized } => $"{WrongToken}.",
        DiscordRestException { Status: HttpStatusCode.Unauthorized } => $"{WrongToken}.",
        _ => Reason(ending.InnerException),
    };

    private static string? OfCode(int code) => code switch
    {
        4004 => $"{WrongToken} (close code 4004).",
        4010 => "Discord knows no such shard; check Discord:TotalShards and Discord:ShardIds (close code 4010).",
        4011 => "The bot is in too many servers for so few shards; raise Discord:TotalShards (close code 4011).",
        4012 => "Discord's gateway no longer speaks the version that Discord.Net asks for; update it (close code 4012).",
        4013 or 4014 => $"Discord refuses the intents, though none are asked for (close code {code}).",
        _ => null,
    };
}
