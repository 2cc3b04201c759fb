using AlkBot.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AlkBot.Service;

/// <summary>The host of a long-running process. Only <c>serve</c> pays for it; the commands of the terminal start without.</summary>
internal static class ServiceHost
{
    /// <summary>A host with logging to standard error and no capability yet.</summary>
    public static HostApplicationBuilder Create(LoggingSettings logging, TimeProvider time)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "alkbot" });
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        foreach (var (category, level) in logging.Levels)
            builder.Logging.AddFilter(category == LoggingSettings.DefaultCategory ? null : category, level);
        return builder;
    }

    /// <summary>Leaves signals to the terminal, which cancels the command that runs the host.</summary>
    private sealed class CommandLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
