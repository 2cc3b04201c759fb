using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AlkBot.Index.Tests.Serving;

/// <summary>Keeps the warnings and errors that were logged, and everything else apart.</summary>
internal sealed class RecordedLog<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = new();

    /// <summary>Warnings and errors.</summary>
    public IEnumerable<string> Lines => _lines.Where(l => l.Level >= LogLevel.Warning).Select(l => l.Line);

    public IEnumerable<string> Information => _lines.Where(l => l.Level == LogLevel.Information).Select(l => l.Line);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, formatter(state, exception)));
}
