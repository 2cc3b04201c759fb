using AlkBot.Evidence;
using AlkBot.Index.Generations;

namespace AlkBot.Terminal;

/// <summary>Progress of a build on standard error, from the second second on: redrawn on a screen, a line a stage elsewhere.</summary>
internal sealed class BuildProgressLine : IProgress<BuildProgress>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly TerminalStreams _streams;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private readonly long _started;
    private BuildProgress? _latest;
    private long _stageStarted;
    private string _shown = "";

    public BuildProgressLine(Session session)
    {
        (_streams, _time) = (session.Streams, session.Time);
        _started = _time.GetTimestamp();
        _timer = _time.CreateTimer(_ => Show(), null, Interval, Interval);
    }

    public void Report(BuildProgress value)
    {
        lock (_lock)
        {
            if (value.Step != _latest?.Step)
                _stageStarted = _time.GetTimestamp();
            _latest = value;
        }
    }

    /// <summary>Stops, and takes the line away where it can be taken away.</summary>
    public void Clear()
    {
        _timer.Dispose();
        lock (_lock)
        {
            if (_streams.ErrorIsTerminal && _shown.Length > 0)
                _streams.Error.Write($"\r{new string(' ', _shown.Length)}\r");
            (_latest, _shown) = (null, "");
        }
    }

    public void Dispose() => Clear();

    // As fast as the stage has been so far.
    private string Left(BuildProgress progress) => progress is { Done: > 0, Total: { } total }
        ? $", about {_time.GetElapsedTime(_stageStarted).TotalSeconds * (total - progress.Done) / progress.Done:0} s left in this step"
        : "";

    private void Show()
    {
        lock (_lock)
        {
            if (_latest is not { } progress)
                return;
            var stage = PlainText.OneLine(progress.Text);
            if (_streams.ErrorIsTerminal)
            {
                var line = $"{stage} … {_time.GetElapsedTime(_started).TotalSeconds:0} s{Left(progress)}";
                _streams.Error.Write($"\r{line.PadRight(_shown.Length)}");
                _shown = line;
            }
            else if (progress.Stage != _shown)
            {
                _streams.Error.WriteLine($"alkbot: {stage} …");
                _shown = progress.Stage;
            }
        }
    }
}
