using System.Globalization;
using AlkBot.Evidence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace AlkBot.Service;

/// <summary>An entry of the log as a line of standard error. It may say what a source says, so hidden characters are named.</summary>
internal sealed class LogLine(TimeProvider time) : ConsoleFormatter(nameof(LogLine))
{
    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var (level, exception) = (LevelOf(logEntry.LogLevel), logEntry.Exception is { } thrown ? $" {thrown}" : "");
        textWriter.WriteLine(PlainText.OneLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ} {level}: {logEntry.Category}[{logEntry.EventId.Id}] "
            + $"{logEntry.Formatter(logEntry.State, logEntry.Exception)}{exception}")));
    }

    private static string LevelOf(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
