using System.Collections.Frozen;
using System.Text;

namespace AlkBot.Index.Storage;

/// <summary>Texts of which each is in memory once. For one thread at a time.</summary>
internal sealed class SharedTexts
{
    // Longer ones hardly come twice.
    private const int Longest = 256;

    private readonly HashSet<string> _known = [];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public SharedTexts() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The one empty dictionary.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The text that these bytes are in UTF-8.</summary>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest)
            return Encoding.UTF8.GetString(bytes);
        Span<char> letters = stackalloc char[Longest];
        var text = letters[..Encoding.UTF8.GetChars(bytes, letters)];
        if (_lookup.TryGetValue(text, out var known))
            return known;
        var added = text.ToString();
        _known.Add(added);
        return added;
    }
}
