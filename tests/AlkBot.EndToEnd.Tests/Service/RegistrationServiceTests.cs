using AlkBot.Answers.Commands;
using AlkBot.Discord.Administration;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Rest;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Service;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlkBot.EndToEnd.Tests.Service;

public sealed class RegistrationServiceTests
{
    [Fact]
    public async Task What_Discord_does_not_take_is_tried_again_with_growing_pauses_and_told_until_it_does()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        discord.Faults.Next(Fault.Status(403), Fault.Status(403), Fault.Status(403));
        using var folder = new TemporaryFolder();
        var (time, status) = (new NotedTime(), new RegistrationStatus());
        var options = new DiscordOptions { Token = discord.BotToken, ApplicationId = discord.ApplicationId, ApiBaseUrl = discord.ApiBaseUrl };
        using var rest = new DiscordRestClient(options, new RestSettings(), TimeProvider.System, NullLogger<DiscordRestClient>.Instance);
        var told = new ToldLines();
        var store = new GenerationStore(folder["index"], time);
        await using var index = new CurrentIndex(store);
        using var indexing = new IndexingService(store, new FakeCorpus(), NullLogger<IndexingService>.Instance);
        using var service = new RegistrationService(
            new CommandRegistrar(rest), BotCommands.Catalog, index, indexing, status, time, told);

        await service.StartAsync(default);
        foreach (var (attempt, pause) in new[] { (1, 30), (2, 60), (3, 120) })
        {
            (await time.Pauses.WaitForAsync(attempt, _ => true))[^1].ShouldBe(TimeSpan.FromSeconds(pause));
            status.Problem!.ShouldContain("403");
            status.Problem!.ShouldNotContain(discord.BotToken);
            time.Advance(TimeSpan.FromSeconds(pause));
        }
        await told.Lines.WaitForAsync(1, line => line.StartsWith("The commands are registered", StringComparison.Ordinal));
        await service.StopAsync(default);

        discord.Commands().ShouldNotBeEmpty();
        status.Problem.ShouldBeNull();
    }

    private sealed class ToldLines : ILogger<RegistrationService>
    {
        public Journal<string> Lines { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
