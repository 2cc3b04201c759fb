using AlkBot.Answers.Commands;
using AlkBot.Discord.Administration;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Protocol;
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
            new CommandRegistrar(rest, new CommandMentions()), BotCommands.Catalog, index, indexing, status, time, told);

        await indexing.StartAsync(default);
        await service.StartAsync(default);
        foreach (var (attempt, pause) in new[] { (1, 30), (2, 60), (3, 120) })
        {
            (await time.Pauses.WaitForAsync(attempt, _ => true))[^1].ShouldBe(TimeSpan.FromSeconds(pause));
            $"{status.Problem}".ShouldContain("403");
            $"{status.Problem}".ShouldNotContain(discord.BotToken);
            time.Advance(TimeSpan.FromSeconds(pause));
        }
        await told.Lines.WaitForAsync(1, line => line.StartsWith("The commands are registered", StringComparison.Ordinal));
        await service.StopAsync(default);

        discord.Commands().ShouldNotBeEmpty();
        status.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task The_commands_are_registered_though_the_sources_go_on_being_watched()
    {
        await using var discord = await DiscordEmulator.StartAsync();
        using var folder = new TemporaryFolder();
        var (time, told) = (new NotedTime(), new ToldLines());
        var options = new DiscordOptions { Token = discord.BotToken, ApplicationId = discord.ApplicationId, ApiBaseUrl = discord.ApiBaseUrl };
        using var rest = new DiscordRestClient(options, new RestSettings(), TimeProvider.System, NullLogger<DiscordRestClient>.Instance);
        var store = new GenerationStore(folder["index"], time);
        await using var index = new CurrentIndex(store);
        var watch = new WatchOptions(null, WatchOptions.DefaultQuiet, WatchOptions.DefaultInterval);
        using var indexing = new IndexingService(store, new FakeCorpus(), NullLogger<IndexingService>.Instance, watch, time);
        using var service = new RegistrationService(
            new CommandRegistrar(rest, new CommandMentions()), BotCommands.Catalog, index, indexing, new RegistrationStatus(), time, told);

        await indexing.StartAsync(default);
        await service.StartAsync(default);
        await told.Lines.WaitForAsync(1, line => line.StartsWith("The commands are registered", StringComparison.Ordinal));
        indexing.ExecuteTask!.IsCompleted.ShouldBeFalse();
        await service.StopAsync(default);
        await indexing.StopAsync(default);

        discord.Commands().ShouldNotBeEmpty();
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
