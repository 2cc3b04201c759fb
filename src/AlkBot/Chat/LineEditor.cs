using System.Runtime.CompilerServices;

namespace AlkBot.Chat;

/// <summary>Reads lines from a keyboard: editing, history, completion. The keys are those of shells.</summary>
/// <param name="keys">Waits for the next key.</param>
/// <param name="view">Shows the line.</param>
/// <param name="history">Lines typed before.</param>
/// <param name="completer">What could be typed next.</param>
internal sealed class LineEditor(
    Func<CancellationToken, Task<ConsoleKeyInfo>> keys, LineView view, LineHistory history, ICompleter completer)
{
    private readonly LineBuffer _line = new();
    private Completion _completion = Completion.None;
    private int _candidate = -1;

    /// <summary>Reads lines until the user leaves.</summary>
    public async IAsyncEnumerable<string> ReadLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await ReadLineAsync(cancellationToken) is { } line)
            yield return line;
    }

    /// <summary>Reads one line.</summary>
    /// <returns>The line; null when the user leaves.</returns>
    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        _line.Set("");
        while (true)
        {
            view.Draw(_line);
            var key = await keys(cancellationToken);
            var control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
            if (key.Key == ConsoleKey.Enter)
                break;
            if (control && key.Key == ConsoleKey.D && _line.Text.Length == 0)
            {
                view.End();
                return null;
            }
            if (key.Key == ConsoleKey.Tab)
                Complete(key.Modifiers.HasFlag(ConsoleModifiers.Shift) ? -1 : 1);
            else
                Edit(key, control);
        }
        _line.MoveEnd();
        view.Draw(_line);
        view.End();
        history.Add(_line.Text);
        return _line.Text;
    }

    private void Edit(ConsoleKeyInfo key, bool control)
    {
        _candidate = -1;
        switch (key.Key)
        {
            case ConsoleKey.UpArrow:
            case ConsoleKey.P when control:
                Show(history.Older(_line.Text));
                break;
            case ConsoleKey.DownArrow:
            case ConsoleKey.N when control:
                Show(history.Newer());
                break;
            case ConsoleKey.C when control:
                _line.Set("");
                break;
            default:
                if (!EditingKeys.Apply(key, control, _line) && !char.IsControl(key.KeyChar))
                    _line.Insert(key.KeyChar.ToString());
                break;
        }
    }

    private void Show(string? line)
    {
        if (line is not null)
            _line.Set(line);
    }

    // Each Tab puts the next candidate in place of the one before.
    private void Complete(int step)
    {
        if (_candidate < 0)
        {
            _completion = completer.Complete(_line.BeforeCursor);
            if (_completion.Candidates.Count == 0)
                return;
            _candidate = step > 0 ? 0 : _completion.Candidates.Count - 1;
        }
        else
        {
            _candidate = (_candidate + step + _completion.Candidates.Count) % _completion.Candidates.Count;
        }
        _line.ReplaceFrom(_completion.Start, _completion.Candidates[_candidate]);
        // A single candidate is settled: the next Tab completes what follows it.
        if (_completion.Candidates.Count == 1)
            _candidate = -1;
    }
}
