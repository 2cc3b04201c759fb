using AlkBot.Testing.Emulator;
using Microsoft.Extensions.Logging;

namespace AlkBot.Discord.Gateway.Tests.Running;

/// <summary>Keeps every line of every category at every level, with its exception.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    public Journal<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, Lines);

    public void Dispose()
    {
    }

    private sealed class Recorder(string category, Journal<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
