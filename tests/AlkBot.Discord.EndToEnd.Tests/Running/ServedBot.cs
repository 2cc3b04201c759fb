using System.Text.Json.Nodes;
using AlkBot.Discord.Emulator;
using AlkBot.Discord.Emulator.Interactions;
using AlkBot.Testing;

namespace AlkBot.Discord.EndToEnd.Tests.Running;

/// <summary>A served bot beside an emulated Discord, for all tests over one transport.</summary>
public abstract class ServedBot : IAsyncLifetime
{
    internal const ulong AdminUser = 53908232506183680;
    internal const ulong AdminRole = 41771983423143936;

    private readonly Transport _transport;
    private readonly (string Key, string Value)[] _settings;
    private BotProcess? _process;

    private protected ServedBot(Transport transport, params (string Key, string Value)[] settings) =>
        (_transport, _settings) = (transport, settings);

    internal TemporaryFolder Folder { get; } = new();

    internal DiscordEmulator Discord { get; private set; } = null!;

    internal BotProcess Process => _process!;

    internal InteractionFactory Make => Discord.Make;

    public virtual async Task InitializeAsync()
    {
        Discord = await DiscordEmulator.StartAsync();
        _process = await ServeAsync(
            Discord, [("Discord:Admins:0", $"{AdminUser}"), ("Discord:Admins:1", $"{AdminRole}"), .. _settings]);
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
    internal async Task<Answered> AdministerAsync(string subcommand, params (string Name, JsonNode Value)[] options)
    {
        var interaction = Make.Subcommand("index", subcommand, options);
        interaction["member"]!["user"]!["id"] = $"{AdminUser}";
        return await SendAsync(interaction);
    }
}

/// <summary>A bot over signed HTTP interactions; the tests that share it run one after another.</summary>
[CollectionDefinition(Collection)]
public sealed class HttpBot() : ServedBot(Transport.Http), ICollectionFixture<HttpBot>
{
    public const string Collection = "bot over HTTP";
}

#if FULL
/// <summary>A bot over the gateway; the tests that share it run one after another.</summary>
[CollectionDefinition(Collection)]
public sealed class GatewayBot() : ServedBot(Transport.Gateway), ICollectionFixture<GatewayBot>
{
    public const string Collection = "bot over the gateway";
}
#endif
