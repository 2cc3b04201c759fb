using AlkBot.Index.Generations;

namespace AlkBot.Discord.Administration;

/// <summary>The stages that a build has gone through, as lines; one that counts is one line.</summary>
internal sealed class BuildTrail : IProgress<BuildProgress>
{
    // A build has fewer; more lines would not fit a message.
    private const int MostLines = 12;

    private readonly Lock _lock = new();
    private readonly List<(FormattableString Text, string Stage, bool Counts)> _lines = [];
    private TaskCompletionSource _next = NewSignal();

    /// <inheritdoc/>
    public void Report(BuildProgress value)
    {
        lock (_lock)
        {
            var counts = value.Done > 0;
            if (_lines.Count > 0 && ((counts && _lines[^1].Counts) || _lines[^1].Stage == value.Stage || _lines.Count == MostLines))
                _lines.RemoveAt(_lines.Count - 1);
            _lines.Add((value.Text, value.Stage, counts));
            _next.TrySetResult();
        }
    }

    /// <summary>Completes when there is more than <see cref="Say"/> last told.</summary>
    public Task NextAsync()
    {
        lock (_lock)
            return _next.Task;
    }

    /// <summary>The lines so far, for whoever asked.</summary>
    public string Say(Reader reader)
    {
        lock (_lock)
        {
            _next = NewSignal();
            return string.Join('\n', _lines.Select(l => $"{reader.Say(l.Text)} …"));
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
