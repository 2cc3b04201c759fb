using AlkBot.Configuration;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Endpoint;
using AlkBot.Discord.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AlkBot.Service;

/// <summary>The host of a long-running process. Only <c>serve</c> pays for it; the commands of the terminal start without.</summary>
internal static class ServiceHost
{
    // It logs several lines a request at Information.
    private const string Framework = "Microsoft.AspNetCore";

    // It warns, with a stack trace, of a connection that is closed while it is read, which anybody can bring about: those are counted.
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";

    // At Error it says at length why the host did not start, which the terminal says in a line.
    private const string StartAndStop = "Microsoft.Extensions.Hosting.Internal.Host";

    private const int LeastThreads = 16;

    // A container is killed 10 s after it was asked to stop.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(7);

    /// <summary>A host that listens, with logging to standard error and no capability yet.</summary>
    /// <param name="logging">What to log.</param>
    /// <param name="addresses">Where to listen.</param>
    /// <param name="limits">What senders and users may take of it.</param>
    /// <param name="time">The clock.</param>
    public static WebApplicationBuilder Create(LoggingSettings logging, string[] addresses, ServerLimits limits, TimeProvider time)
    {
        // Builds and verifications take threads of the pool, which is as small as the machine: what is left has to receive and to defer.
        ThreadPool.SetMinThreads(LeastThreads, LeastThreads);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "alkbot" });
        builder.WebHost.UseKestrelCore().UseUrls(addresses).ConfigureKestrel(server => server.Harden(limits));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(limits);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopWithin);
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        builder.Services.AddSingleton<ServiceEnd>();
        builder.Services.AddSingleton<IServiceEnd>(services => services.GetRequiredService<ServiceEnd>());
        builder.Services.AddSingleton<ConsoleFormatter, LogLine>();
        builder.Logging.AddConsole(console =>
        {
            console.FormatterName = nameof(LogLine);
            console.LogToStandardErrorThreshold = LogLevel.Trace;
        });
        builder.Logging.AddFilter(Framework, LogLevel.Warning).AddFilter(Server, LogLevel.Error).AddFilter(StartAndStop, LogLevel.Critical);
        foreach (var (category, level) in logging.Levels)
            builder.Logging.AddFilter(category == LoggingSettings.DefaultCategory ? null : category, level);
        return builder;
    }

    /// <summary>Builds the host with the endpoints that supervisors ask.</summary>
    public static WebApplication BuildWithHealth(this WebApplicationBuilder builder)
    {
        var host = builder.Build();
        host.MapHealth();
        return host;
    }

    /// <summary>Leaves signals to the terminal, which cancels the command that runs the host.</summary>
    private sealed class CommandLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
