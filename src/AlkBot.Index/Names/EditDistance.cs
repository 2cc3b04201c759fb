namespace AlkBot.Index.Names;

/// <summary>
/// The Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions and swaps of
/// neighbours, none of which is edited again. One instance serves one thread.
/// </summary>
internal sealed class EditDistance(string from)
{
    private int[] _beforeLast = [];
    private int[] _last = [];
    private int[] _current = [];

    public int To(string to)
    {
        if (_current.Length <= to.Length)
            (_beforeLast, _last, _current) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++)
            _last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            _current[0] = i;
            for (var j = 1; j <= to.Length; j++)
                _current[j] = Cell(to, i, j);
            (_beforeLast, _last, _current) = (_last, _current, _beforeLast);
        }
        return _last[to.Length];
    }

    private int Cell(string to, int i, int j)
    {
        var substituted = _last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var least = Math.Min(substituted, Math.Min(_last[j], _current[j - 1]) + 1);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(least, _beforeLast[j - 2] + 1) : least;
    }
}
