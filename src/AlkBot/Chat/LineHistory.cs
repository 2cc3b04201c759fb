namespace AlkBot.Chat;

/// <summary>Lines typed before, oldest first, with the one being typed at the end.</summary>
internal sealed class LineHistory
{
    /// <summary>How many lines are kept.</summary>
    public const int Limit = 500;

    private readonly List<string> _lines;
    private int _place;
    private string _draft = "";

    public LineHistory(IEnumerable<string> lines)
    {
        _lines = [.. lines.TakeLast(Limit)];
        _place = _lines.Count;
    }

    /// <summary>The lines, oldest first.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Adds a line that was sent, unless it is blank or the same as the last, and returns to the end.</summary>
    public void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && (_lines.Count == 0 || _lines[^1] != line))
            _lines.Add(line);
        if (_lines.Count > Limit)
            _lines.RemoveAt(0);
        (_place, _draft) = (_lines.Count, "");
    }

    /// <summary>The line before; null at the oldest. <paramref name="current"/> is kept when it is the one being typed.</summary>
    public string? Older(string current)
    {
        if (_place == 0)
            return null;
        if (_place == _lines.Count)
            _draft = current;
        return _lines[--_place];
    }

    /// <summary>The line after, at last the one being typed; null behind it.</summary>
    public string? Newer()
    {
        if (_place == _lines.Count)
            return null;
        return ++_place == _lines.Count ? _draft : _lines[_place];
    }
}
