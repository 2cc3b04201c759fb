namespace AlkBot.EndToEnd.Tests.Discord.Running;

/// <summary>The lines that a process has printed, and those to come.</summary>
internal sealed class LogLines
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Text, TaskCompletionSource<string> Found)> _awaited = [];
    private bool _ended;

    public string All
    {
        get
        {
            lock (_lock)
                return string.Join('\n', _lines);
        }
    }

    /// <summary>Adds a line; null ends one of the two streams.</summary>
    public void Add(string? line)
    {
        lock (_lock)
        {
            if (line is null)
            {
                _ended = true;
                foreach (var (text, found) in _awaited)
                    found.TrySetException(Missing(text));
                return;
            }
            _lines.Add(line);
            foreach (var (_, found) in _awaited.Where(a => line.Contains(a.Text, StringComparison.Ordinal)))
                found.TrySetResult(line);
        }
    }

    /// <summary>The first line with <paramref name="text"/>.</summary>
    public Task<string> WaitForAsync(string text)
    {
        lock (_lock)
        {
            if (_lines.Find(l => l.Contains(text, StringComparison.Ordinal)) is { } line)
                return Task.FromResult(line);
            if (_ended)
                return Task.FromException<string>(Missing(text));
            var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((text, found));
            return found.Task;
        }
    }

    private InvalidOperationException Missing(string text) => new($"It ended without a line with '{text}':\n{string.Join('\n', _lines)}");
}
