using AlkBot.Testing.Emulator;

namespace AlkBot.Bench;

/// <summary>What a started bot needs to know, as variables of its environment.</summary>
internal static class BotSettings
{
    /// <summary>Those of a bot that is signed to with a key and has its index in a folder.</summary>
    public static Dictionary<string, string> Of(string publicKey, DirectoryInfo index) => new()
    {
        ["ALKBOT_Discord__PublicKey"] = publicKey,
        ["ALKBOT_Index__Directory"] = index.FullName,
    };

    /// <summary>Those of a bot of the emulated Discord.</summary>
    public static Dictionary<string, string> Of(DiscordEmulator discord, DirectoryInfo index) => new(Of(discord.Key.PublicKeyHex, index))
    {
        ["ALKBOT_Discord__Token"] = discord.BotToken,
        ["ALKBOT_Discord__ApiBaseUrl"] = $"{discord.ApiBaseUrl}",
    };
}
