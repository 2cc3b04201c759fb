using System.Text.Json.Nodes;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Interactions;

namespace AlkBot.EndToEnd.Tests.Discord.Running;

/// <summary>A served bot beside an emulated Discord, for all tests over one transport.</summary>
public abstract class ServedBot : IAsyncLifetime
{
    internal const ulong AdminUser = 53908232506183680;
    internal const ulong AdminRole = 41771983423143936;

    private readonly Transport _transport;
    private BotProcess? _process;

    private protected ServedBot(Transport transport) => _transport = transport;

    internal TemporaryFolder Folder { get; } = new();

    internal DiscordEmulator Discord { get; private set; } = null!;

    internal BotProcess Process => _process!;

    internal InteractionFactory Make => Discord.Make;

    /// <summary>What is set beside the admins and the emulator's addresses.</summary>
    private protected virtual IReadOnlyList<(string Key, string Value)> Settings => [];

    public virtual async Task InitializeAsync()
    {
        Discord = await DiscordEmulator.StartAsync();
        await StartAsync();
    }

    /// <summary>Ends the bot's process and starts another over the same index.</summary>
    internal async Task RestartAsync()
    {
        await _process!.StopAsync();
        await _process.DisposeAsync();
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        await Discord.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>
    /// Starts another bot over the same transport. Over the gateway it needs a Discord of its own: there, who connected last is sent
    /// the interactions.
    /// </summary>
    internal Task<BotProcess> ServeAsync(DiscordEmulator discord, params (string Key, string Value)[] settings) =>
        BotProcess.ServeAsync(discord, Folder, _transport, settings);

    /// <summary>Sends an interaction, of a user who is no admin unless it says so itself.</summary>
    internal Task<Answered> SendAsync(JsonObject interaction) => Process.SendAsync(interaction);

    /// <summary>Uses a command.</summary>
    internal Task<Answered> AskAsync(string command, params (string Name, JsonNode Value)[] options) =>
        SendAsync(Make.Command(command, options));

    /// <summary>Uses <c>/index</c> as an admin.</summary>
    internal Task<Answered> AdministerAsync(string subcommand, params (string Name, JsonNode Value)[] options) =>
        SendAsync(ByAdmin(Make.Subcommand("index", subcommand, options)));

    /// <summary>The interaction as an admin's.</summary>
    internal static JsonObject ByAdmin(JsonObject interaction)
    {
        (interaction["member"]?["user"] ?? interaction["user"])!["id"] = $"{AdminUser}";
        return interaction;
    }

    private async Task StartAsync() => _process = await ServeAsync(
        Discord, [("Discord:Admins:0", $"{AdminUser}"), ("Discord:Admins:1", $"{AdminRole}"), .. Settings]);
}

/// <summary>A bot over signed HTTP interactions; the tests that share it run one after another.</summary>
[CollectionDefinition(Collection)]
public sealed class HttpBot() : ServedBot(Transport.Http), ICollectionFixture<HttpBot>
{
    public const string Collection = "bot over HTTP";
}

#if GATEWAY
/// <summary>A bot over the gateway; the tests that share it run one after another.</summary>
[CollectionDefinition(Collection)]
public sealed class GatewayBot() : ServedBot(Transport.Gateway), ICollectionFixture<GatewayBot>
{
    public const string Collection = "bot over the gateway";
}
#endif
