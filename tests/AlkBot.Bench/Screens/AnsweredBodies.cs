using System.Text.Json.Nodes;
using AlkBot.Bench.Load.Servers;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.Bench.Screens;

/// <summary>The messages that a started bot answers with.</summary>
internal static class AnsweredBodies
{
    /// <summary>One for each of <paramref name="commands"/>: <c>{"used": "/drug name:x", "body": {…}}</c>.</summary>
    public static async Task<JsonArray> OfAsync(
        string alkbot, IEnumerable<string> commands, string locale, CancellationToken cancellationToken)
    {
        await using var discord = await DiscordEmulator.StartAsync();
        var index = Directory.CreateTempSubdirectory("alkbot-screens-");
        try
        {
            using var bot = await ServerProcess.StartAsync("alkbot", [alkbot, "serve"], Settings(discord, index), cancellationToken);
            var bodies = new JsonArray();
            foreach (var command in commands)
            {
                var interaction = Read(command, discord.Make);
                interaction["locale"] = locale;
                var exchange = await discord.SendAsync(new Uri($"http://127.0.0.1:{bot.Port}/interactions"), interaction);
                var body = exchange.CallbackType == 5 ? (await exchange.NextAsync()).Body! : exchange.Data!;
                bodies.Add(new JsonObject { ["used"] = '/' + command, ["body"] = body.DeepClone() });
            }
            return bodies;
        }
        finally
        {
            index.Delete(recursive: true);
        }
    }

    private static Dictionary<string, string> Settings(DiscordEmulator discord, DirectoryInfo index) =>
        new(BotSettings.Of(discord, index)) { ["ALKBOT_Discord__Transport"] = "Http" };

    // "ask question:Which mutation …": a value goes on to the next word with a colon.
    private static JsonObject Read(string command, InteractionFactory make)
    {
        var words = command.Split(' ');
        var options = new List<(string Name, JsonNode Value)>();
        foreach (var word in words.Skip(1))
        {
            if (word.Split(':', 2) is [var name, var value])
                options.Add((name, value));
            else
                options[^1] = (options[^1].Name, $"{options[^1].Value} {word}");
        }
        return make.Command(words[0], [.. options]);
    }
}
