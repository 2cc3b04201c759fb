namespace AlkBot.Facts.Lexicons;

/// <summary>Keys of names, to see at once whether any of them goes on as a text does.</summary>
internal sealed class NameKeys
{
    // In ordinal order.
    private readonly string[] _keys;

    // Nearly every word can be told from all names by them.
    private readonly HashSet<(char, char, char)> _beginnings;

    public NameKeys(IEnumerable<string> keys)
    {
        _keys = [.. keys.Distinct().Order(StringComparer.Ordinal)];
        _beginnings = [.. _keys.Where(key => key.Length > 2).Select(key => (key[0], key[1], key[2]))];
    }

    /// <summary>Whether any key begins with <paramref name="beginning"/>.</summary>
    /// <param name="beginning">The letters.</param>
    /// <param name="whole">Whether they are a key already.</param>
    public bool Begin(string beginning, out bool whole)
    {
        whole = false;
        if (_keys.Length == 0 || (beginning.Length > 2 && !_beginnings.Contains((beginning[0], beginning[1], beginning[2]))))
            return false;
        var at = Array.BinarySearch(_keys, beginning, StringComparer.Ordinal);
        whole = at >= 0;
        return whole || (~at < _keys.Length && _keys[~at].StartsWith(beginning, StringComparison.Ordinal));
    }
}
