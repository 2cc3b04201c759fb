using AlkBot.Discord.Configuration;
using Discord;
using Discord.WebSocket;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Gateway;

/// <summary>Writes what Discord.Net logs to our log, without the token.</summary>
internal sealed class GatewayLog(DiscordOptions options, ILogger<GatewayLog> logger)
{
    // What Discord.Net says for op 7.
    private const string ReconnectRequested = "Server requested a reconnect";

    /// <summary>Writes a line; the whole of an exception only at Debug, where it is one.</summary>
    public void Write(LogMessage message)
    {
        var level = message switch
        {
            // Discord asks for it several times a day.
            { Exception: GatewayReconnectException { Message: ReconnectRequested } } => LogLevel.Information,
            _ => LevelOf(message.Severity),
        };
        if (logger.IsEnabled(level))
            logger.Log(level, "{Source}: {Message}", message.Source, Redact(Describe(message)));
    }

    private static LogLevel LevelOf(LogSeverity severity) => severity switch
    {
        LogSeverity.Critical => LogLevel.Critical,
        LogSeverity.Error => LogLevel.Error,
        LogSeverity.Warning => LogLevel.Warning,
        LogSeverity.Info => LogLevel.Information,
        LogSeverity.Verbose => LogLevel.Debug,
        _ => LogLevel.Trace,
    };

    private string Redact(string text) => options.Token is { } token ? text.Replace(token, "…", StringComparison.Ordinal) : text;

    private static string Describe(LogMessage message)
    {
        var parts = new List<string?> { message.Message };
        for (var cause = message.Exception; cause is not null; cause = cause.InnerException)
            parts.Add($"{cause.GetType().Name}: {cause.Message}");
        return string.Join(" | ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
