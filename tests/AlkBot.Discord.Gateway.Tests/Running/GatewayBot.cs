using System.Collections.Concurrent;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Gateway.Sessions;
using AlkBot.Discord.Health;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Rest;
using AlkBot.Testing;
using AlkBot.Testing.Emulator;
using AlkBot.Testing.Emulator.Faults;
using AlkBot.Testing.Emulator.Gateway;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Gateway.Tests.Running;

/// <summary>A host with the gateway's connection, and Discord beside it.</summary>
internal sealed class GatewayBot : IAsyncDisposable, IInteractionHandler, IServiceEnd
{
    // Whatever has no end of its own is to hang, so that its test fails instead of being slow.
    private static readonly TimeSpan Endless = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IHost _host;
    private readonly TaskCompletionSource<string> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<Interaction> _received = new();

    private GatewayBot(DiscordEmulator discord, Func<DiscordOptions, DiscordOptions>? change, GatewaySettings settings, NotedTime? time)
    {
        Discord = discord;
        var options = new DiscordOptions
        {
            Transport = DiscordTransport.Gateway,
            Token = discord.BotToken,
            ApiBaseUrl = discord.ApiBaseUrl,
            // However busy the machine is, an answer comes as one.
            DeferAfter = TimeSpan.FromMinutes(1),
        };
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.Services.AddSingleton<IInteractionHandler>(this);
        builder.Services.AddSingleton<IServiceEnd>(this);
        builder.Services.AddSingleton<TimeProvider>(time ?? TimeProvider.System);
        builder.Services.AddSingleton(settings with { IdentifySpacing = TimeSpan.Zero });
        builder.Services.AddSingleton(new RestSettings { AttemptTimeout = Endless, TotalTimeout = Endless });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Endless);
        builder.Services.AddDiscordHttp(change?.Invoke(options) ?? options).AddDiscordGateway();
        _host = builder.Build();
    }

    public DiscordEmulator Discord { get; }

    public EmulatedGateway Gateway => Discord.Gateway;

    public LogRecorder Log { get; } = new();

    public IReadOnlyList<Interaction> Received => [.. _received];

    /// <summary>Why it has ended by itself.</summary>
    public Task<string> Ended => _ended.Task.WaitAsync(Patience);

    public bool HasEnded => _ended.Task.IsCompleted;

    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public static Task<GatewayBot> StartAsync(
        Action<EmulatedGateway>? prepare = null, Func<DiscordOptions, DiscordOptions>? change = null, params Fault[] faults) =>
        StartAsync(new GatewaySettings(), prepare, change, faults: faults);

    /// <summary>Starts it.</summary>
    /// <param name="settings">How the gateway is treated.</param>
    /// <param name="prepare">Sets up Discord's side.</param>
    /// <param name="change">Changes what is configured.</param>
    /// <param name="time">The clock of everything but Discord.Net, if the test sets it.</param>
    /// <param name="faults">What befalls its first calls.</param>
    public static async Task<GatewayBot> StartAsync(
        GatewaySettings settings, Action<EmulatedGateway>? prepare = null, Func<DiscordOptions, DiscordOptions>? change = null,
        NotedTime? time = null, params Fault[] faults)
    {
        var discord = await DiscordEmulator.StartAsync();
        prepare?.Invoke(discord.Gateway);
        discord.Faults.Next(faults);
        var bot = new GatewayBot(discord, change, settings, time);
        await bot._host.StartAsync();
        return bot;
    }

    /// <summary>Starts it, and returns once it is connected.</summary>
    public static async Task<GatewayBot> ConnectAsync(
        Action<EmulatedGateway>? prepare = null, Func<DiscordOptions, DiscordOptions>? change = null, params Fault[] faults)
    {
        var bot = await StartAsync(prepare, change, faults);
        await bot.ConnectedAsync();
        return bot;
    }

    /// <summary>Returns once it is connected.</summary>
    public Task ConnectedAsync() =>
        Log.Lines.WaitForAsync(1, line => line.Contains("Connected to Discord's gateway", StringComparison.Ordinal));

    /// <summary>What a supervisor is told; null for ready.</summary>
    public async Task<string?> WhyNotReadyAsync() => await _host.Services.GetRequiredService<IReadiness>().WhyNotAsync(default);

    /// <summary>The next resume after those that were seen.</summary>
    public async Task<GatewayFrame> ResumeAsync(int seen = 0) =>
        (await Gateway.Received.WaitForAsync(seen + 1, frame => frame.Op == GatewayOp.Resume))[^1];

    /// <summary>Asks and waits for the answer, which shows that the connection stands.</summary>
    public async Task ShouldAnswerAsync() =>
        (await Discord.SendOverGatewayAsync(Discord.Make.Command("trial", ("nct", "NCT01828112")))).CallbackType.ShouldBe(4);

    /// <summary>Stops it; a test that waits in vain fails.</summary>
    public Task StopAsync() => _host.StopAsync().WaitAsync(Patience);

    public async ValueTask<InteractionResponse> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        _received.Enqueue(interaction);
        await BeforeAnswer();
        return new MessageResponse(new Message { Components = [new TextDisplay("answer")] });
    }

    public void End(string reason) => _ended.TrySetResult(reason);

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _host.StopAsync(patience.Token);
        _host.Dispose();
        await Discord.DisposeAsync();
    }
}
