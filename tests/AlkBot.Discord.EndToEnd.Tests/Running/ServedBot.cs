using System.Text.Json.Nodes;
using AlkBot.Discord.Emulator;
using AlkBot.Discord.Emulator.Interactions;
using AlkBot.Testing;

namespace AlkBot.Discord.EndToEnd.Tests.Running;

/// <summary>A served bot beside an emulated Discord, for all tests of this project.</summary>
public sealed class ServedBot : IAsyncLifetime
{
    internal const ulong AdminUser = 53908232506183680;
    internal const ulong AdminRole = 41771983423143936;

    private BotProcess? _process;

    internal TemporaryFolder Folder { get; } = new();

    internal DiscordEmulator Discord { get; private set; } = null!;

    internal BotProcess Process => _process!;

    internal InteractionFactory Make => Discord.Make;

    public async Task InitializeAsync()
    {
        Discord = await DiscordEmulator.StartAsync();
        _process = await BotProcess.ServeAsync(
            Discord, Folder, ("Discord:Admins:0", $"{AdminUser}"), ("Discord:Admins:1", $"{AdminRole}"));
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        await Discord.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>Sends an interaction, of a user who is no admin unless it says so itself.</summary>
    internal async Task<Answered> SendAsync(JsonObject interaction) =>
        new(await Discord.SendAsync(Process.Endpoint, interaction));

    /// <summary>Uses a command.</summary>
    internal Task<Answered> AskAsync(string command, params (string Name, JsonNode Value)[] options) =>
        SendAsync(Make.Command(command, options));

    /// <summary>Uses <c>/index</c> as an admin.</summary>
    internal async Task<Answered> AdministerAsync(string subcommand)
    {
        var interaction = Make.Subcommand("index", subcommand);
        interaction["member"]!["user"]!["id"] = $"{AdminUser}";
        return await SendAsync(interaction);
    }
}

/// <summary>The tests that share the bot; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ServedBotCollection : ICollectionFixture<ServedBot>
{
    public const string Name = "served bot";
}
