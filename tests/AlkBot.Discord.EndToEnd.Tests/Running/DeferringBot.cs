using System.Text.Json.Nodes;
using AlkBot.Discord.Emulator;
using AlkBot.Discord.Emulator.Interactions;
using AlkBot.Testing;

namespace AlkBot.Discord.EndToEnd.Tests.Running;

/// <summary>A served bot that gives itself no time to answer at once, beside an emulated Discord of its own.</summary>
public sealed class DeferringBot : IAsyncLifetime
{
    private TemporaryFolder Folder { get; } = new();
    private BotProcess? _process;

    internal DiscordEmulator Discord { get; private set; } = null!;

    internal BotProcess Process => _process!;

    internal InteractionFactory Make => Discord.Make;

    public async Task InitializeAsync()
    {
        Discord = await DiscordEmulator.StartAsync();
        _process = await BotProcess.ServeAsync(Discord, Folder, null, ("Discord:DeferAfter", "00:00:00"));
        await _process.WaitForAsync("The commands are registered");
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        await Discord.DisposeAsync();
        Folder.Dispose();
    }

    internal Task<Exchange> SendAsync(JsonObject interaction) => Discord.SendAsync(Process.Endpoint, interaction);
}
