using AlkBot.Discord.Configuration;

namespace AlkBot.Discord.Tests.Hosting;

/// <summary>Behaviour of one bot, started before each test and stopped after it.</summary>
public abstract class HttpBotSpecs(DiscordTransport transport = DiscordTransport.Http) : IAsyncLifetime
{
    private protected HttpBot _bot = null!;

    public async Task InitializeAsync() => _bot = await HttpBot.StartAsync(transport);

    public async Task DisposeAsync() => await _bot.DisposeAsync();
}
