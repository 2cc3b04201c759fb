using System.Text.Json.Nodes;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Endpoint;
using AlkBot.Discord.Health;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Rest;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Interactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Tests.Hosting;

/// <summary>The endpoint on a real server, and Discord beside it.</summary>
internal sealed class HttpBot : IAsyncDisposable, IReadiness
{
    private static readonly TimeSpan Endless = TimeSpan.FromHours(1);

    private readonly WebApplication _app;

    private HttpBot(
        DiscordEmulator discord, NotedTime time, DiscordTransport transport, Func<DiscordOptions, DiscordOptions>? change,
        ServerLimits limits, TimeProvider restTime)
    {
        (Discord, Time) = (discord, time);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(server => server.Harden(limits));
        builder.Services.AddSingleton(limits);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IInteractionHandler>(Handler);
        builder.Services.AddSingleton<IReadiness>(this);
        var options = new DiscordOptions
        {
            Transport = transport,
            PublicKey = discord.Key.PublicKey,
            ApplicationId = discord.ApplicationId,
            Token = discord.BotToken,
            ApiBaseUrl = discord.ApiBaseUrl,
        };
        options = change?.Invoke(options) ?? options;
        builder.Services.AddDiscordHttp(options);
        // Its timeouts are about real connections; its pauses are a millisecond. What no first response may wait for is endless.
        builder.Services.AddSingleton(provider => new DiscordRestClient(
            options,
            new RestSettings { FirstPause = TimeSpan.FromMilliseconds(1), Jitter = () => 0.5, AttemptTimeout = Endless, TotalTimeout = Endless },
            restTime,
            provider.GetRequiredService<ILogger<DiscordRestClient>>()));
        _app = builder.Build();
        _app.MapHealth();
        _app.MapDiscordHttp();
    }

    public DiscordEmulator Discord { get; }

    public NotedTime Time { get; }

    public ScriptedHandler Handler { get; } = new();

    public LogRecorder Log { get; } = new();

    public DiscordRestClient Rest => _app.Services.GetRequiredService<DiscordRestClient>();

    public Func<bool> IsReady { get; set; } = () => true;

    public string? Shortcoming { get; set; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Uri Endpoint => new(Address, "/interactions");

    public static async Task<HttpBot> StartAsync(
        DiscordTransport transport = DiscordTransport.Http, Func<DiscordOptions, DiscordOptions>? change = null,
        ServerLimits? limits = null, TimeProvider? restTime = null)
    {
        var time = new NotedTime();
        time.SetUtcNow(new DateTimeOffset(2026, 8, 1, 12, 0, 0, TimeSpan.Zero));
        var bot = new HttpBot(await DiscordEmulator.StartAsync(time), time, transport, change, limits ?? new ServerLimits(), restTime ?? TimeProvider.System);
        await bot._app.StartAsync();
        return bot;
    }

    public Task<Exchange> SendAsync(JsonObject interaction, bool userInstalled = false) =>
        Discord.SendAsync(Endpoint, interaction, userInstalled);

    /// <summary>Hands it an interaction that does not come as a request.</summary>
    public Task<Exchange> PostAsync(JsonObject interaction) =>
        Discord.HandOverAsync(interaction, _app.Services.GetRequiredService<PostedInteractions>().Take);

    /// <summary>Hands it what may be no interaction at all.</summary>
    public void Post(byte[] json) => _app.Services.GetRequiredService<PostedInteractions>().Take(json);

    /// <summary>Sends an interaction whose handler does not answer until the returned source is set, and lets it be deferred.</summary>
    public async Task<(Exchange Exchange, TaskCompletionSource<InteractionResponse> Answer)> DeferAsync(
        JsonObject interaction, Func<JsonObject, Task<Exchange>>? send = null)
    {
        var answer = new TaskCompletionSource<InteractionResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Handler.Script = async (_, cancellationToken) =>
        {
            asked.TrySetResult();
            return await answer.Task.WaitAsync(cancellationToken);
        };
        var sending = send is null ? SendAsync(interaction) : send(interaction);
        await asked.Task;
        Time.Advance(TimeSpan.FromSeconds(1.5));
        return (await sending, answer);
    }

    /// <summary>Waits until the API has had so many requests.</summary>
    public Task WaitForRequestsAsync(int count) => Discord.WaitForRequestsAsync(count);

    public Task StopAsync(CancellationToken cancellationToken = default) => _app.StopAsync(cancellationToken);

    public ValueTask<string?> WhyNotAsync(CancellationToken cancellationToken) => new(IsReady() ? null : "not now");

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Discord.DisposeAsync();
    }
}
